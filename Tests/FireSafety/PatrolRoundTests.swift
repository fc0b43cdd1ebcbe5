import Core
import Kernel
import SQLite
import Testing
import Values

@testable import FireSafety

/// B19, B40: rounds as they are walked, signed and countersigned.
@Suite struct PatrolRoundTests {
  private static func fail(_ item: String) throws -> FormAnswers {
    try FormAnswers(json: .object([.init(item, ["value": "fail", "remark": "trolley in the corridor"])]))
  }

  @Test("B19: a round in order: begun, every point, signed, countersigned by somebody else; verify finds nothing")
  func whole() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    #expect(try house.states() == ["running", "ahead"])
    try house.walk(round)
    try house.sign(round)
    #expect(try house.states() == ["done", "ahead"])
    let answers = try house.database.all("SELECT answers FROM fire_visit ORDER BY id") { $0.text(0) }
    #expect(answers == ["D01:P D02:P D03:P", "D04:P D05:P D06:P", "D07:P D08:P D09:P", "D10:P D11:P D12:P"])
    #expect(try house.database.integer("SELECT count(*) FROM fire_visit WHERE flags <> ''") == 0)
    #expect(
      try house.house.refusal(CountersignRounds([round], pin: FireHouse.pin), as: house.house.pat1)?.code
        == "notPermitted")
    _ = try house.site.perform(CountersignRounds([round], pin: FireHouse.pin), as: house.house.head)
    #expect(
      try house.database.integer("SELECT supervisor_id FROM fire_round WHERE id = ?1", round)
        == house.house.head.account.rawValue)
    #expect(
      try house.house.refusal(CountersignRounds([round], pin: FireHouse.pin), as: house.house.fm) as? FireRefusal
        == .signedAlready(.supervisor))
    #expect(try house.house.findings().isEmpty)
  }

  @Test("nobody countersigns a round of their own, and the PIN has to be right") func own() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start(as: house.house.fm)
    try house.walk(round, as: house.house.fm)
    #expect(try house.house.refusal(SignRound(round, pin: "0000"), as: house.house.fm) is KernelRefusal)
    try house.sign(round, as: house.house.fm)
    #expect(
      try house.refusal(CountersignRounds([round], pin: FireHouse.pin), as: house.house.fm) == .ownRound(round))
  }

  @Test("B19: signed after it was due is late; points left need a reason and make it partial") func lateAndPartial()
    throws
  {
    let house = try PatrolHouse()
    try house.at("12:58")
    let round = try house.start()
    try house.walk(round, Array(house.points.prefix(2)))
    #expect(
      try house.refusal(SignRound(round, pin: FireHouse.pin)) == .pointsLeft(["Ward 3", "Oxygen"]))
    try house.walk(round, Array(house.points.suffix(2)))
    try house.sign(round)
    #expect(try house.states() == ["late", "due"])
    let second = try house.start()
    try house.walk(second, [house.points[0]])
    try house.sign(second, reason: "called to an emergency")
    #expect(try house.states() == ["late", "partial"])
    #expect(
      try house.database.text("SELECT reason FROM fire_round WHERE id = ?1", second) == "called to an emergency")
    #expect(try house.house.findings().isEmpty)
  }

  @Test("a fail needs a remark, and keeps grade, what was put right, and the item's own grade") func fails() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    try house.walk(round, [house.points[0]])
    var visit = VisitPoint(house.points[1], round: round)
    visit.answers = FormAnswers(["D04": "fail"])
    let fault = try house.house.refusal(visit, as: house.house.pat1)
    #expect(fault?.code == "invalid", "\(String(describing: fault))")
    visit.answers = try Self.fail("D04")
    visit.findings = VisitFindings([.init("D04", grade: "G2", corrected: "trolley moved")])
    house.house.pass(minutes: 1)
    let done = try #require(try house.site.perform(visit, as: house.house.pat1).outcome)
    #expect(done.failed == 1 && done.left == 2)
    let row = try #require(
      try house.database.first("SELECT item, answer, remark, grade, corrected FROM fire_finding") { row in
        (0..<5).map { row.text(Int32($0)) }
      })
    #expect(row == ["D04", "F", "trolley in the corridor", "G2", "trolley moved"])
    // An item of another point is none of this one's.
    var other = VisitPoint(house.points[2], round: round)
    other.answers = try Self.fail("D01")
    #expect(try house.house.refusal(other, as: house.house.pat1)?.code == "invalid")
    try house.walk(round, Array(house.points.suffix(2)))
    try house.sign(round)
    #expect(try house.house.findings().isEmpty)
  }

  @Test("a correction is a new row: the first stays, what holds is the last") func correction() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    try house.walk(round, [house.points[0]])
    var visit = VisitPoint(house.points[1], round: round)
    visit.answers = try Self.fail("D04")
    house.house.pass(minutes: 1)
    _ = try house.site.perform(visit, as: house.house.pat1)
    #expect(try house.database.integer("SELECT failed FROM fire_round") == 1)
    _ = try house.site.perform(CorrectVisit(house.points[1], round: round), as: house.house.pat1)
    #expect(try house.database.integer("SELECT failed FROM fire_round") == 0)
    #expect(try house.database.integer("SELECT visited FROM fire_round") == 2)
    #expect(try house.database.integer("SELECT count(*) FROM fire_visit") == 3)
    // How somebody was there, and what was odd, stays: a correction is no way around a mark.
    let marks = try house.database.all("SELECT how || ' ' || flags FROM fire_visit ORDER BY id") { $0.text(0) }
    #expect(marks[2] == marks[1])
    #expect(
      try house.refusal(CorrectVisit(house.points[2], round: round)) == .notVisited(house.points[2], name: "Ward 3"))
    try house.walk(round, Array(house.points.suffix(2)))
    try house.sign(round)
    #expect(
      try house.refusal(CorrectVisit(house.points[1], round: round)) == .roundClosed(round))
    #expect(try house.house.findings().isEmpty)
  }

  @Test("a round left half-way closes itself as partial and names the points left out") func left() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    try house.walk(round, Array(house.points.prefix(2)))
    try house.at("14:01")
    #expect(try house.states() == ["partial", "due"])
    guard case .roundLeft? = try house.refusal(VisitPoint(house.points[2], round: round)) else {
      Issue.record("a round that was left takes no more visits")
      return
    }
    let arrivals = try house.site.arrivals(for: house.house.pat2)
    #expect(arrivals.count == 1)
    for action in arrivals { _ = try house.site.perform(any: action, as: house.house.pat2) }
    #expect(try house.database.text("SELECT state FROM fire_round") == "partial")
    let stored = try #require(try PatrolRoundQueries.find(round, in: house.database))
    #expect(try PatrolRounds.left(of: stored, in: house.database).map(\.name) == ["Ward 3", "Oxygen"])
    #expect(try house.house.findings().isEmpty)
  }

  @Test("every two hours at night: a gap beyond the limit is kept with the round (GB/T 40248-2021 7.3.5)") func gap()
    throws
  {
    let house = try PatrolHouse(profiles: false)
    _ = try house.site.perform(ChooseProfile(.nightStrict, for: PatrolHouse.night), as: house.house.fm)
    try house.at("22:00")
    let first = try house.start(PatrolHouse.night)
    try house.walk(first, [house.points[1], house.points[2]])
    try house.sign(first)
    try house.at("00:30", day: "2026-11-20")
    let second = try house.start(PatrolHouse.night)
    #expect(try house.database.integer("SELECT over_minutes FROM fire_round WHERE id = ?1", second) == 30)
    #expect(
      try house.database.integer("SELECT day FROM fire_round WHERE id = ?1", second)
        == Int64(try #require(Day(text: "2026-11-19")).number))
  }

  @Test("rounds to walk again are drawn by their digest, and each unit has at least one a month") func rewalk() throws {
    #expect(PatrolRounds.isDrawn([0, 4], percent: 5) && !PatrolRounds.isDrawn([0, 5], percent: 5))
    #expect(PatrolRounds.isDrawn([1, 0], percent: 57) && !PatrolRounds.isDrawn([1, 0], percent: 56))
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    try house.walk(round)
    try house.sign(round)
    try house.at("08:00", day: "2026-12-01")
    for action in try house.site.arrivals(for: house.house.pat1) {
      _ = try house.site.perform(any: action, as: house.house.pat1)
    }
    #expect(try house.database.integer("SELECT round_id FROM fire_rewalk") == round)
    #expect(try house.site.arrivals(for: house.house.pat1).isEmpty)
    _ = try house.site.perform(RecordRewalk(1, .differs, "exit was locked"), as: house.house.head)
    #expect(try house.refusal(RecordRewalk(1, .agrees), as: house.house.fm) == .rewalked(1))
    #expect(try house.house.findings().isEmpty)
  }

  @Test("B43: the day's log and the sheet of a round carry states, marks, signatures and the head of the chain")
  func prints() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    _ = try house.site.perform(VisitPoint(house.points[3], round: round, how: .typed), as: house.house.pat1)
    try house.walk(round, Array(house.points.prefix(3)))
    try house.sign(round)
    let site = house.site
    let unit = house.house.hospital.rawValue
    let log = try PatrolPrints.log.read("\(unit)/\(site.today)", house.house.fm, site)
    for (language, words) in [
      (Language.english, ["Wards", "done", "typed", "out of order", "patroller", "PAT1"]),
      (.chinese, ["每日防火巡查记录", "已完成", "手工输入", "未按顺序", "巡查人"]),
    ] {
      let text = log.text(in: language)
      for word in words { #expect(text.contains(word), "\(word): \(text)") }
    }
    let head = try #require(try FireChain.head(on: site.today, in: house.database))
    #expect(log.text(in: .english).contains(head.short), "\(log.text(in: .english))")
    let sheet = try PatrolPrints.sheet.read("\(round)", house.house.fm, site)
    #expect(sheet.text(in: .english).contains("D12") && sheet.html(in: .chinese).contains("D12"))
    #expect(throws: SheetRefusal.self) { _ = try PatrolPrints.log.read("x", house.house.fm, site) }
  }

  @Test("what waits: due rounds for who may walk them, closed ones for who countersigns") func inbox() throws {
    let house = try PatrolHouse()
    try house.at("08:10")
    func waits(_ session: Session) throws -> [String] {
      try house.site.inbox(for: session).items.filter { $0.listing.hasPrefix("fire") }.map(\.title.english)
    }
    #expect(try waits(house.house.pat1) == ["Walk Wards"])
    #expect(try waits(house.house.tpat) == ["Walk Clinic"])
    #expect(try waits(house.house.head).isEmpty)
    let round = try house.start()
    #expect(try waits(house.house.pat1) == ["Go on with the round of Wards: 0 of 4"])
    #expect(try waits(house.house.pat2).isEmpty)
    try house.walk(round)
    try house.sign(round)
    #expect(try waits(house.house.head).contains("Countersign 1 rounds"))
    let figures = try house.site.figures(for: house.house.pat1)
    #expect(figures.first { $0.figure.name == "fireDueNow" }?.value == 0)
    try house.at("14:10")
    #expect(try house.site.figures(for: house.house.tpat).first { $0.figure.name == "fireMissedToday" }?.value == 1)
    #expect(try house.site.figures(for: house.house.pat1).first { $0.figure.name == "fireMissedToday" }?.value == 0)
  }
}

/// B27: what fails on a patrol becomes a hazard at once.
@Suite struct PatrolHazardTests {
  @Test("B27: a fail opens a hazard of its grade; G1 not put right by the end of the round becomes G2") func opened()
    throws
  {
    let house = try PatrolHouse()
    try house.at("08:10")
    let round = try house.start()
    try house.walk(round, [house.points[0]])
    var visit = VisitPoint(house.points[1], round: round)
    visit.answers = try FormAnswers(
      json: [
        "D04": ["value": "fail", "remark": "trolley in the corridor"],
        "D06": ["value": "fail", "remark": "cabinet blocked"],
      ])
    visit.findings = VisitFindings([.init("D06", corrected: "cleared at once")])
    house.house.pass(minutes: 1)
    _ = try house.site.perform(visit, as: house.house.pat1)
    func grades() throws -> [String] {
      try house.database.all("SELECT item || ' ' || grade || ' ' || state FROM fire_hazard ORDER BY id") { $0.text(0) }
    }
    #expect(try grades() == ["D04 G1 found", "D06 G1 corrected"])
    // Correcting the record opens no second hazard for what still fails.
    var correct = CorrectVisit(house.points[1], round: round)
    correct.answers = visit.answers
    _ = try house.site.perform(correct, as: house.house.pat1)
    #expect(try grades().count == 2)
    try house.walk(round, Array(house.points.suffix(2)))
    try house.sign(round)
    #expect(try grades() == ["D04 G2 found", "D06 G1 corrected"])
    #expect(try house.house.findings().isEmpty)
  }
}
