import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import FireSafety

/// B05, B28: training, drills, spot questions, measured.
@Suite struct TrainingTests {
  let house: FireHouse

  init() throws { house = try FireHouse() }

  private func readiness(_ column: Int) throws -> Value {
    var query = ListingQuery()
    query.filters = ["unit": .integer(house.hospital.rawValue)]
    return try #require(try house.site.page(ReadinessListing.readiness, query, for: house.fm).rows.first).values[column]
  }

  private func waits(_ start: String) throws -> InboxItem? {
    try house.site.overview(for: house.fm).items.first { $0.title.english.hasPrefix(start) }
  }

  @Test("coverage counts each person once a year, of the employees (B28)") func coverage() throws {
    let year = ArchiveDates.yearStart(house.site.today)
    let people = (1...100).map { "Person \($0)" }
    _ = try house.site.perform(RecordTraining("Extinguishers", in: house.hospital, people), as: house.fm)
    _ = try house.site.perform(
      RecordTraining("Alarm", in: house.hospital, ["Person 1", "Person 101", "Person 101"]), as: house.fm)
    _ = try house.site.perform(
      RecordTraining("Last year", in: house.hospital, ["Person 200"], on: year.advanced(by: -1)), as: house.fm)
    // 101 of 200, rounded down.
    #expect(try readiness(2).integer == 50)
    #expect(try readiness(3).integer == 101)
    #expect(try waits("Train everybody this year:") != nil)
    #expect(
      try house.refusal(RecordTraining("Nobody", in: house.hospital, []), as: house.fm)?.code == "invalid")
    let ahead = house.site.today.advanced(by: 1)
    #expect(
      try house.refusal(RecordTraining("Ahead", in: house.hospital, ["A"], on: ahead), as: house.fm) as? ArchiveRefusal
        == .future(ahead))
    #expect(try house.findings().isEmpty)
  }

  @Test("a key unit drills every half-year, and at night or with patients once a year where there are any (B05)")
  func drills() throws {
    #expect(try readiness(1).text == "due")
    #expect(try waits("Hold a drill: Hospital")?.urgency != nil)
    var drill = RecordDrill(
      "Fire in ward 3", in: house.hospital, participants: 40, evaluation: "Well", on: house.site.today.advanced(by: -1))
    drill.reportSeconds = 35
    drill.evacuationSeconds = 240
    let answer = try house.site.perform(drill, as: house.fm)
    #expect(answer.outcome?.sentence.chinese.contains("补录") == true)
    #expect(try readiness(1).text == "night")
    #expect(try waits("Hold a drill: Hospital") == nil)
    #expect(try waits("Hold a night or ward drill this year: Hospital") != nil)
    drill.isNight = true
    drill.on = nil
    _ = try house.site.perform(drill, as: house.fm)
    #expect(try readiness(1).text == "training")
    let due = Day(number: Int32(clamping: try readiness(6).integer ?? 0))
    #expect(due == ArchiveDates.later(house.site.today, months: 6))
    house.pass(minutes: 160 * 24 * 60)
    #expect(try waits("Hold a drill: Hospital")?.urgency == .waiting)
    house.pass(minutes: 30 * 24 * 60)
    #expect(try waits("Hold a drill: Hospital")?.urgency == .overdue)
    // Staff move more patients than they are; nobody is out before somebody came.
    drill.evacuated = 41
    (drill.responseSeconds, drill.evacuationSeconds) = (30, 20)
    #expect(try house.refusal(drill, as: house.fm) is InvalidAction)
    drill.evacuationSeconds = 30
    #expect(try house.refusal(drill, as: house.fm) == nil)
  }

  @Test("what a drill showed stays open until somebody says what was done; overdue ones press") func improvements()
    throws
  {
    var drill = RecordDrill("Kitchen", in: house.hospital, participants: 10, evaluation: "Slow")
    drill.improvements = TextLines(["Second key for the gate", "Megaphone"])
    _ = try house.site.perform(drill, as: house.fm)
    #expect(try readiness(10).integer == 2)
    house.pass(minutes: 31 * 24 * 60)
    #expect(try waits("Do better Second key")?.urgency == .overdue)
    _ = try house.site.perform(CloseImprovement(1, "Key cut"), as: house.fm)
    #expect(try house.refusal(CloseImprovement(1, "again"), as: house.fm) as? ArchiveRefusal == .improvementClosed(1))
    #expect(try house.refusal(CloseImprovement(9, "x"), as: house.fm) as? ArchiveRefusal == .unknownImprovement(9))
    #expect(try readiness(10).integer == 1)
    #expect(try house.findings().isEmpty)
  }

  @Test("spot questions give the rate of those who knew; who did not needs a remark (B28)") func spot() throws {
    #expect(RecordSpotQuestion("A", in: house.hospital, passed: false).validate().map(\.field) == ["remark"])
    for number in 1...4 {
      let passed = number != 4
      _ = try house.site.perform(
        RecordSpotQuestion("P\(number)", in: house.hospital, passed: passed, passed ? "" : "did not know"),
        as: house.pat1)
    }
    #expect(try readiness(8).integer == 4)
    #expect(try readiness(9).integer == 75)
    _ = try house.site.perform(ReportSituation(house.hospital, "x"), as: house.fm)
    let lines = try #require(try SituationQueries.find(1, in: house.site.database)).lines
    #expect(lines.contains { $0.0.chinese == "抽问合格/抽问人数" && $0.1 == "3/4 (75 %)" })
    #expect(
      try house.refusal(RecordSpotQuestion("B", in: house.township, passed: true), as: house.pat1)?.code == "notInUnit")
    #expect(try house.findings().isEmpty)
  }

  @Test("an altered name of a training is named by verify") func altered() throws {
    _ = try house.site.perform(RecordTraining("T", in: house.hospital, ["A", "B"]), as: house.fm)
    try house.site.database.execute(
      "DROP TRIGGER fire_training_person_no_update; UPDATE fire_training_person SET person = 'C' WHERE id = 1")
    #expect(try house.findings().contains { $0.check == "fireChain" && $0.table == "fire_training" })
  }

  @Test("percents are rounded down, and there are none of nobody") func percents() {
    #expect(TrainingRules.percent(199, of: 200) == 99)
    #expect(TrainingRules.percent(201, of: 200) == 100)
    #expect(TrainingRules.percent(0, of: 0) == nil)
  }
}
