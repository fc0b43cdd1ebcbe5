import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import FireSafety

/// B21: the roster of the control room, its certificates and gaps.
@Suite struct ControlRosterTests {
  let house: FireHouse

  init() throws { house = try FireHouse() }

  private var tomorrow: Day { house.site.today.advanced(by: 1) }

  private func plan(
    _ from: Day, until: Day? = nil, _ starts: String, _ ends: String, _ people: [String], in house: FireHouse? = nil
  ) -> PlanShifts {
    PlanShifts((house ?? self.house).hospital, from, until: until, starts, ends, people)
  }

  private func gaps(_ house: FireHouse, _ filters: [String: JSON] = ["ahead": true]) throws -> [[String]] {
    var query = ListingQuery()
    query.filters = filters
    let zone = house.site.timeZone
    return try house.site.page(RosterListings.gaps, query, for: house.fm).rows.map { row in
      [1, 2].map { ControlTime.text(Instant(milliseconds: row.values[$0].integer ?? 0), in: zone) }
        + ["\(row.values[3].integer ?? -1)"]
    }
  }

  @Test("a shift is 8 h at most, with two different persons who may run the room, and not planned back (B21)")
  func rules() throws {
    #expect(
      try house.refusal(plan(tomorrow, "08:00", "17:00", ["op1", "op2"]), as: house.fm) as? ControlRefusal
        == .shiftTooLong(minutes: 540))
    #expect(
      try house.refusal(plan(tomorrow, "08:00", "16:00", ["op1", "op1"]), as: house.fm) as? ControlRefusal == .tooFew)
    #expect(
      try house.refusal(plan(tomorrow, "08:00", "16:00", ["op1", "pat1"]), as: house.fm) as? ControlRefusal
        == .mayNotOperate("pat1"))
    #expect(
      try house.refusal(plan(house.site.today.advanced(by: -1), "08:00", "16:00", ["op1", "op2"]), as: house.fm)
        as? ControlRefusal == .pastDay(house.site.today.advanced(by: -1)))
    #expect(
      try house.refusal(PlanShifts(house.township, tomorrow, "08:00", "16:00", ["op1", "op2"]), as: house.admin)
        as? ControlRefusal == .noControlRoom("Township"))
    #expect(try house.refusal(plan(tomorrow, "8 am", "16:00", ["op1", "op2"]), as: house.fm)?.code == "invalid")
    _ = try house.site.perform(plan(tomorrow, "08:00", "16:00", ["op1", "op2"]), as: house.fm)
    guard
      case .planned("op1", _)? = try house.refusal(plan(tomorrow, "12:00", "20:00", ["op1", "op3"]), as: house.fm)
        as? ControlRefusal
    else { return #expect(Bool(false), "twice at once") }
    guard
      case .tooLongTogether("op2", _)? = try house.refusal(
        plan(tomorrow, "16:00", "20:00", ["op2", "op3"]), as: house.fm) as? ControlRefusal
    else { return #expect(Bool(false), "longer than a shift") }
  }

  @Test("times that are none are faults of their fields") func times() throws {
    #expect(ControlTime.minutes("08:00") == 480 && ControlTime.minutes("24:00") == 1440)
    for text in ["", "8", "24:30", "08:60", "8:5", "08:00:00"] { #expect(ControlTime.minutes(text) == nil) }
    #expect(plan(tomorrow, "8 am", "25:00", ["op1", "op2"]).validate().map(\.field) == ["starts", "ends"])
  }

  @Test("gaps are found ahead: who is missing from when until when; a person called off shows at once (B21)")
  func gapsAhead() throws {
    let day = house.site.today.advanced(by: 1)
    for (starts, ends, people) in [
      ("00:00", "08:00", ["op1", "op2"]), ("08:00", "16:00", ["op3", "fm"]), ("16:00", "24:00", ["op1", "op2"]),
    ] { _ = try house.site.perform(plan(day, until: day, starts, ends, people), as: house.fm) }
    // Nothing is planned from the end of that day on.
    let after = day.advanced(by: 1)
    #expect(try gaps(house).map { $0[0] } == ["\(after) 00:00"])
    #expect(try gaps(house).map { $0[2] } == ["0"])
    let waiting = try house.site.overview(for: house.fm).items.filter {
      $0.title.english.hasPrefix("Roster of Hospital")
    }
    #expect(waiting.map(\.title.english) == ["Roster of Hospital: a gap, first at \(after) 00:00"])
    let shift = try #require(
      try house.site.database.integer("SELECT id FROM fire_shift ORDER BY id LIMIT 1 OFFSET 1"))
    _ = try house.site.perform(CancelShift(shift, "ill"), as: house.fm)
    #expect(
      try gaps(house).map { $0.joined(separator: " ") }.first == "\(day) 08:00 \(day) 16:00 0")
    #expect(try house.refusal(CancelShift(shift, "again"), as: house.fm) as? ControlRefusal == .cancelled(shift))
    #expect(try house.findings().isEmpty)
  }

  @Test("gaps of the past stay to be seen, from the first shift on") func gapsPast() throws {
    let day = house.site.today.advanced(by: 1)
    _ = try house.site.perform(plan(day, "08:00", "16:00", ["op1", "op2"]), as: house.fm)
    house.pass(minutes: 3 * 24 * 60)
    #expect(
      try gaps(house, [:]).map { $0.joined(separator: " ") }.first?.hasPrefix("\(day) 16:00") == true)
    #expect(try gaps(house, ["state": "past"]).isEmpty)
    #expect(try gaps(house, ["state": "now"]).count == 1)
  }

  @Test("whoever is replaced stays on record; a shift that is over is not changed") func changed() throws {
    _ = try house.site.perform(plan(tomorrow, "08:00", "16:00", ["op1", "op2"]), as: house.fm)
    let shift = try #require(try house.site.database.integer("SELECT max(id) FROM fire_shift"))
    _ = try house.site.perform(ChangeShift(shift, ["op1", "op3"]), as: house.fm)
    let people = try house.site.database.all(
      "SELECT a.name, p.is_replaced FROM fire_shift_person p JOIN account a ON a.id = p.account_id ORDER BY p.id"
    ) { "\($0.text(0)) \($0.integer(1))" }
    #expect(people == ["op1 0", "op2 1", "op3 0"])
    house.pass(minutes: 3 * 24 * 60)
    #expect(
      try house.refusal(ChangeShift(shift, ["op1", "op2"]), as: house.fm) as? ControlRefusal == .shiftOver(shift))
  }

  @Test("a certificate that lapses is warned of 90 days ahead, a lapsed one at planning; a newer one takes its place")
  func certificates() throws {
    let today = house.site.today
    for (name, expires) in [("op1", today.advanced(by: 400)), ("op2", today.advanced(by: 60))] {
      _ = try house.site.perform(
        RegisterCertificate(
          name, of: house.hospital, number: "C-" + name, issued: today.advanced(by: -400), expires: expires),
        as: house.fm)
    }
    func states() throws -> [String] {
      var query = ListingQuery()
      query.order = "newest"
      return try house.site.page(RosterListings.certificates, query, for: house.fm).rows.map {
        ($0.values[1].text ?? "") + " " + ($0.values[2].text ?? "")
      }.sorted()
    }
    #expect(try states() == ["op1 good", "op2 soon"])
    let done = try house.site.perform(
      plan(today.advanced(by: 61), "08:00", "16:00", ["op1", "op2"]), as: house.fm)
    #expect(done.outcome?.sentence.english.contains("Without a certificate that is good then: op2.") == true)
    #expect(done.outcome?.sentence.chinese.contains("届时无有效证书：op2") == true)
    house.pass(minutes: 61 * 24 * 60)
    #expect(try states() == ["op1 good", "op2 lapsed"])
    #expect(
      try house.site.overview(for: house.fm).items.contains { $0.title.english == "Certificate of OP2 has lapsed" })
    _ = try house.site.perform(
      RegisterCertificate("op2", of: house.hospital, number: "C-new", issued: house.site.today, expires: nil),
      as: house.fm)
    #expect(try states() == ["op1 good", "op2 good", "op2 replaced"])
    let backwards = RegisterCertificate(
      "op3", of: house.hospital, number: "x", issued: today, expires: today.advanced(by: -1))
    #expect(backwards.validate().map(\.field) == ["expires"])
  }

  @Test(
    "Europe/Berlin: the night clocks go back a shift ends after 8 h and the missing hour is a gap; forward it is 7 h")
  func daylightSaving() throws {
    let berlin = try TimeZoneRules(named: "Europe/Berlin")
    let back = try #require(Day(text: "2026-10-25"))
    let long = ShiftRules.span(back, from: 0, until: 480, in: berlin)
    #expect(long.isCut)
    #expect(long.ends.milliseconds - long.starts.milliseconds == 8 * 3_600_000)
    #expect(ControlTime.clock(long.ends, in: berlin) == "07:00")
    let forward = try #require(Day(text: "2026-03-29"))
    let short = ShiftRules.span(forward, from: 0, until: 480, in: berlin)
    #expect(!short.isCut)
    #expect(short.ends.milliseconds - short.starts.milliseconds == 7 * 3_600_000)
    let night = ShiftRules.span(back.advanced(by: -1), from: 22 * 60, until: 360, in: berlin)
    #expect(night.day == back.advanced(by: -1) && night.isCut)
    #expect(ControlTime.clock(night.ends, in: berlin) == "05:00")

    let german = try FireHouse(timeZone: "Europe/Berlin")
    // A day before the clocks are set back in 2027.
    german.clock.set(berlin.instant(day: try #require(Day(text: "2027-10-30")), secondsOfDay: 12 * 3600))
    let day = try #require(Day(text: "2027-10-31"))
    let done = try german.site.perform(plan(day, "00:00", "08:00", ["op1", "op2"], in: german), as: german.fm)
    #expect(done.outcome?.sentence.english.contains("Clocks are set back in that of 2027-10-31") == true)
    _ = try german.site.perform(plan(day, "08:00", "16:00", ["op3", "fm"], in: german), as: german.fm)
    #expect(try gaps(german).first == ["\(day) 07:00", "\(day) 08:00", "0"])
  }
}
