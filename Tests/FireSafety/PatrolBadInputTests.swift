import Core
import Kernel
import SQLite
import Testing
import Values

@testable import FireSafety

/// B19, B40: bad input of rounds. The rule says what happens, nothing is lost.
@Suite struct PatrolBadInputTests {
  @Test("a point of another unit, of another route, unknown or torn is refused with which it is") func points() throws {
    let house = try PatrolHouse()
    try house.at("22:10")
    let round = try house.start(PatrolHouse.night)
    #expect(
      try house.refusal(VisitPoint(house.township, round: round))
        == .otherUnit(house.township, name: "Clinic", unit: "Township"))
    #expect(
      try house.refusal(VisitPoint(house.points[0], round: round))
        == .notOnRoute(house.points[0], name: "Gate", route: PatrolHouse.night, on: [PatrolHouse.ward]))
    let torn = PointCode(unchecked: String(house.points[1].text.dropLast(2)))
    #expect(try house.refusal(VisitPoint(torn, round: round)) == .tornCode(torn))
    // One character read wrongly shows by the check character.
    var characters = Array(house.points[1].text)
    characters[5] = characters[5] == "2" ? "3" : "2"
    let misread = PointCode(unchecked: String(characters))
    #expect(try house.refusal(VisitPoint(misread, round: round)) == .tornCode(misread))
    var generator = SystemRandomNumberGenerator()
    let foreign = PointCode.random(using: &generator)
    #expect(try house.refusal(VisitPoint(foreign, round: round)) == .unknownPoint(foreign))
    #expect(try house.database.integer("SELECT count(*) FROM fire_visit") == 0)
  }

  @Test("the same point twice is refused with when it was done") func twice() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    try house.walk(round, [house.points[0]])
    #expect(
      try house.refusal(VisitPoint(house.points[0], round: round))
        == .visited(house.points[0], name: "Gate", at: "08:11"))
  }

  @Test("two people doing one slot at once: the second is told who began") func together() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let slot = try house.slots()[0]
    _ = try house.start()
    #expect(
      try house.refusal(StartRound(slot: slot), as: house.house.pat2)
        == .slotRunning(slot, by: "PAT1", since: "08:10"))
    guard case .nothingDue? = try house.refusal(StartRound(route: PatrolHouse.ward), as: house.house.pat2) else {
      Issue.record("nothing else is due")
      return
    }
    #expect(
      try house.refusal(VisitPoint(house.points[0], round: 1), as: house.house.pat2) == .notYours(1, by: "PAT1"))
  }

  @Test("a missed slot is final: neither begun nor filled; a late entry is a record of its own, marked everywhere")
  func missed() throws {
    let house = try PatrolHouse()
    try house.at("14:30")
    let slot = try house.slots()[0]
    #expect(try house.refusal(StartRound(slot: slot)) == .slotMissed(slot, since: "14:00"))
    let entry = RecordLate(
      PatrolHouse.ward, slot: slot, day: house.site.today, minutes: 9 * 60, reason: "scanner broken",
      pin: FireHouse.pin)
    _ = try house.site.perform(entry, as: house.house.pat1)
    #expect(try house.states() == ["missed", "due"])
    #expect(try house.database.integer("SELECT is_late_entry FROM fire_round") == 1)
    #expect(try house.database.all("SELECT DISTINCT flags FROM fire_visit") { $0.text(0) } == ["late"])
    #expect(try house.database.all("SELECT DISTINCT how FROM fire_visit") { $0.text(0) } == ["entered"])
    let now = house.house.clock.now().milliseconds
    #expect(try house.database.integer("SELECT started_at FROM fire_round") == now)
    let page = try house.site.page(PatrolListings.rounds, ListingQuery(), for: house.house.pat1)
    let late = try #require(PatrolListings.rounds.columnIndex("late"))
    #expect(page.rows.map { $0.values[late].integer } == [1])
    // What can still be walked is walked; what is to come is not entered.
    let second = try house.slots()[1]
    var open = entry
    open.slot = second
    #expect(try house.refusal(open) == .slotOpen(second))
    var ahead = entry
    ahead.slot = nil
    ahead.time = ClockTime(minutes: 15 * 60)
    #expect(try house.refusal(ahead) == .inFuture)
    #expect(try house.house.findings().isEmpty)
  }

  @Test("the clock set back between two points: by seconds it is marked, by more it is refused and nothing is lost")
  func clock() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    try house.walk(round, [house.points[0]])
    let now = house.house.clock.now()
    house.house.clock.set(now.advanced(milliseconds: -5 * 60_000))
    #expect(
      try house.house.refusal(VisitPoint(house.points[1], round: round), as: house.house.pat1)?.code == "clockBackwards"
    )
    house.house.clock.set(now.advanced(milliseconds: -30_000))
    _ = try house.site.perform(VisitPoint(house.points[1], round: round), as: house.house.pat1)
    let flags = try house.database.text("SELECT flags FROM fire_visit ORDER BY id DESC LIMIT 1")
    #expect(flags == "fast clock")
    house.house.clock.set(now.advanced(milliseconds: 120_000))
    try house.walk(round, Array(house.points.suffix(2)))
    try house.sign(round)
    #expect(try house.house.findings().isEmpty)
  }

  @Test("walking too fast, out of order, typing, a wrong tag and no reading are marked, not refused") func oddities()
    throws
  {
    let house = try PatrolHouse()
    _ = try house.site.perform(HangTag("K7", at: house.points[0]), as: house.house.head)
    var change = ChangePoint(house.points[1])
    change.reading = "pressure"
    _ = try house.site.perform(change, as: house.house.fm)
    try house.at("08:10")
    let round = try house.start()
    _ = try house.site.perform(VisitPoint(house.points[1], round: round, how: .typed), as: house.house.pat1)
    house.house.clock.set(house.house.clock.now().advanced(milliseconds: 5000))
    var visit = VisitPoint(house.points[0], round: round)
    visit.tag = "K6"
    _ = try house.site.perform(visit, as: house.house.pat1)
    let rows = try house.database.all("SELECT how, flags FROM fire_visit ORDER BY id") {
      "\($0.text(0)): \($0.text(1))"
    }
    #expect(rows == ["typed: order reading", "scan: fast tag"])
  }

  @Test("midnight and month end during a round: it belongs to the day it began") func midnight() throws {
    let house = try PatrolHouse(day: "2026-11-30")
    try house.at("23:58")
    let round = try house.start(PatrolHouse.night)
    house.house.pass(minutes: 5)
    _ = try house.site.perform(VisitPoint(house.points[1], round: round), as: house.house.pat1)
    house.house.pass(minutes: 1)
    _ = try house.site.perform(VisitPoint(house.points[2], round: round), as: house.house.pat1)
    try house.sign(round)
    #expect(house.site.today.description == "2026-12-01")
    #expect(try house.states(PatrolHouse.night, "2026-11-30") == ["done", "ahead"])
    #expect(
      try house.database.integer("SELECT day FROM fire_round WHERE id = ?1", round)
        == Int64(try #require(Day(text: "2026-11-30")).number))
    #expect(try house.house.findings().isEmpty)
  }

  @Test("a checklist version published during a round does not change what the round asks") func version() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    try house.walk(round, [house.points[0]])
    let items = FireChecklists.daily.items.filter { $0.code.text != "D04" }
    var publish = PublishForm(
      FireChecklists.daily.code, english: "Daily", chinese: "每日", items)
    publish.part = "fire"
    _ = try house.site.perform(publish, as: house.house.admin)
    house.house.pass(minutes: 1)
    _ = try house.site.perform(VisitPoint(house.points[1], round: round), as: house.house.pat1)
    #expect(
      try house.database.text("SELECT answers FROM fire_visit ORDER BY id DESC LIMIT 1") == "D04:P D05:P D06:P")
    try house.walk(round, Array(house.points.suffix(2)))
    try house.sign(round)
    try house.at("13:10")
    let next = try house.start()
    try house.walk(next, [house.points[1]])
    #expect(try house.database.text("SELECT answers FROM fire_visit ORDER BY id DESC LIMIT 1") == "D05:P D06:P")
    #expect(try house.house.findings().isEmpty)
  }

  @Test("points changed during a round: it keeps those it began with") func changedPoints() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    _ = try house.site.perform(SetRoutePoints(PatrolHouse.ward, [house.points[0]]), as: house.house.fm)
    try house.walk(round)
    try house.sign(round)
    #expect(try house.states()[0] == "done")
    try house.at("13:10")
    let next = try house.start()
    #expect(try house.database.integer("SELECT points FROM fire_round WHERE id = ?1", next) == 1)
  }

  @Test(
    "nights on which clocks change in Berlin are walked and counted like others",
    arguments: ["2027-10-30", "2027-03-27"])
  func berlin(_ day: String) throws {
    let house = try PatrolHouse(timeZone: "Europe/Berlin", day: day)
    try house.at("22:30")
    let first = try house.start(PatrolHouse.night)
    try house.walk(first, [house.points[1], house.points[2]])
    try house.sign(first)
    try house.at("04:00", day: try #require(Day(text: day)).advanced(by: 1).description)
    let second = try house.start(PatrolHouse.night)
    try house.walk(second, [house.points[1], house.points[2]])
    try house.sign(second)
    #expect(try house.states(PatrolHouse.night, day) == ["done", "done"])
    #expect(try house.house.findings().isEmpty)
  }

  @Test("a row altered with another program is named: visits, findings, rounds") func altered() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    try house.walk(round)
    try house.sign(round)
    for (trigger, sql, table) in [
      ("fire_visit_no_update", "UPDATE fire_visit SET answers = 'D04:P D05:P D06:F' WHERE id = 2", "fire_round"),
      ("fire_round_keeps", "UPDATE fire_round SET started_at = started_at - 60000 WHERE id = 1", "fire_round"),
      ("fire_slot_keeps", "UPDATE fire_slot SET state = 'open' WHERE state = 'done'", "fire_slot"),
    ] {
      struct Undo: Error {}
      #expect(throws: Undo.self) {
        try house.database.transaction {
          try house.database.execute("DROP TRIGGER \(trigger); \(sql)")
          let found = try house.house.findings().filter { $0.check.hasPrefix("fire") && $0.table == table }
          #expect(!found.isEmpty, "\(sql)")
          throw Undo()
        }
      }
    }
  }
}
