import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import FireSafety

/// The handover of the control room: both sign, each open item accepted, no gap, nobody to himself.
@Suite struct HandoverTests {
  let house: FireHouse

  init() throws { house = try FireHouse() }

  private func begin() throws {
    let first = TakeOver(house.hospital, with: "op2", reason: "first day", pin: FireHouse.pin)
    _ = try house.site.perform(first, as: house.op1)
  }

  private func handOver(to name: String, with second: String? = "fm", accepting: String = "") -> HandOver {
    var action = HandOver(house.hospital, to: name, with: second, pin: FireHouse.pin, incomingPIN: FireHouse.pin)
    action.accepted = accepting
    return action
  }

  private func routine(as session: Session? = nil) throws {
    _ = try house.site.perform(WriteLog(house.hospital), as: session ?? house.op1)
  }

  private var open: [HandoverItem] {
    get throws { try HandoverItems.open(in: house.hospital, database: house.site.database) }
  }

  @Test("both sign in one step, bound to the record; a wrong PIN of either refuses it (B21)") func bothSign() throws {
    try begin()
    var wrong = handOver(to: "op3")
    wrong.incomingPIN = "0000"
    #expect(try house.refusal(wrong, as: house.op1)?.code == KernelRefusal.wrongSignature("op3").code)
    #expect(try house.site.database.integer("SELECT count(*) FROM fire_handover") == 1)
    _ = try house.site.perform(handOver(to: "op3"), as: house.op1)
    let signed = try FireSignatures.of(.handover, 2, in: house.site.database)
    #expect(signed.map(\.role) == [.outgoing, .incoming])
    #expect(signed.map(\.name) == ["OP1", "OP3"])
    #expect(try house.findings().isEmpty)
  }

  @Test("each open item is accepted by itself: what is left is named, what is not open refused") func items() throws {
    try begin()
    _ = try house.site.perform(WriteLog(house.hospital, .alarm, place: "ward 3", "smoke head"), as: house.op1)
    _ = try house.site.perform(WriteLog(house.hospital, .keys, "roof key to the lift firm"), as: house.op1)
    #expect(try open.map(\.key) == ["log1", "log2"])
    guard
      case .notAccepted("log2", let title, 1)? = try house.refusal(
        handOver(to: "op3", accepting: "log1"), as: house.op1) as? ControlRefusal
    else { return #expect(Bool(false), "left out") }
    #expect(title.chinese == "钥匙借出 roof key to the lift firm")
    #expect(
      try house.refusal(handOver(to: "op3", accepting: "log1 log2 log9"), as: house.op1) as? ControlRefusal
        == .nothingLikeIt("log9"))
    _ = try house.site.perform(CloseLogItem(1, "false alarm"), as: house.op2)
    #expect(
      try house.refusal(handOver(to: "op3", accepting: "log1 log2"), as: house.op1) as? ControlRefusal
        == .nothingLikeIt("log1"))
    _ = try house.site.perform(handOver(to: "op3", accepting: "log2"), as: house.op1)
    #expect(try HandoverQueries.items(of: 2, in: house.site.database).map(\.key) == ["log2"])
    #expect(try house.findings().isEmpty)
  }

  @Test("nobody hands over to himself, nor stays on as the second person") func oneself() throws {
    try begin()
    #expect(try house.refusal(handOver(to: "op1"), as: house.op1) as? ControlRefusal == .toOneself)
    #expect(try house.refusal(handOver(to: "op3", with: "op1"), as: house.op1) as? ControlRefusal == .toOneself)
    #expect(try house.refusal(handOver(to: "op2"), as: house.op1) as? ControlRefusal == .staysOn("op2"))
    #expect(try house.refusal(handOver(to: "op3", with: "op3"), as: house.op1) as? ControlRefusal == .samePerson("op3"))
    #expect(
      try house.refusal(handOver(to: "op3", with: "pat1"), as: house.op1) as? ControlRefusal == .mayNotOperate("pat1"))
    #expect(try house.refusal(handOver(to: "op3", with: nil), as: house.op1) as? ControlRefusal == .alone)
    var alone = handOver(to: "op3", with: nil)
    alone.reason = "second person ill"
    _ = try house.site.perform(alone, as: house.op1)
  }

  @Test("a gap in the handover is refused: only whoever is on duty hands over, and only with the log up to date")
  func gap() throws {
    try begin()
    #expect(try house.refusal(handOver(to: "op1"), as: house.op3) as? ControlRefusal == .notOnDuty("op1"))
    house.pass(minutes: 130)
    #expect(try house.refusal(handOver(to: "op3"), as: house.op1) as? ControlRefusal == .logOverdue(minutes: 130))
    try routine()
    // What was missed stays to be accepted.
    let missed = try #require(try open.first)
    #expect(missed.kind == "gap")
    #expect(missed.title.english.hasPrefix("no log entry for 2 h 10 min"))
    #expect(
      try house.refusal(handOver(to: "op3"), as: house.op1) as? ControlRefusal
        == .notAccepted(missed.key, missed.title, left: 1))
    _ = try house.site.perform(handOver(to: "op3", accepting: missed.key), as: house.op1)
    #expect(try open.isEmpty)
    #expect(try house.findings().isEmpty)
  }

  @Test("the second person of the shift may hand over as well") func second() throws {
    try begin()
    _ = try house.site.perform(handOver(to: "op3"), as: house.op2)
    #expect(try house.findings().isEmpty)
  }

  @Test("where nobody is there, somebody takes over with the reason; within 8 h that is refused, and it shows")
  func missing() throws {
    try begin()
    let take = TakeOver(house.hospital, with: "fm", reason: "nobody there", pin: FireHouse.pin)
    #expect(try house.refusal(take, as: house.op3) as? ControlRefusal == .onDuty("op1"))
    house.pass(minutes: 9 * 60)
    var accepting = take
    accepting.accepted = try open.map(\.key).joined(separator: " ")
    let answer = try house.site.perform(accepting, as: house.op3)
    #expect(answer.outcome?.sentence.english.contains("The shift before lasted 9 h, more than 8 h.") == true)
    var query = ListingQuery()
    query.filters = ["state": "missing"]
    #expect(try house.site.page(HandoverListings.handovers, query, for: house.county).rows.count == 1)
    #expect(try house.findings().isEmpty)
  }

  @Test("without certificates it goes on, warned of and on record") func certificates() throws {
    try begin()
    let answer = try house.site.perform(handOver(to: "op3"), as: house.op1)
    #expect(answer.outcome?.sentence.english.contains("Without a certificate that is good then: op3, fm.") == true)
    #expect(try house.site.database.integer("SELECT is_certified FROM fire_handover WHERE id = 2") == 0)
  }

  @Test("Europe/Berlin: a shift over the night clocks go back counts the hours that passed") func daylightSaving()
    throws
  {
    let german = try FireHouse(timeZone: "Europe/Berlin")
    let berlin = german.site.timeZone
    let day = try #require(Day(text: "2027-10-30"))
    german.clock.set(berlin.instant(day: day, secondsOfDay: 22 * 3600))
    _ = try german.site.perform(
      TakeOver(german.hospital, with: "op2", reason: "first", pin: FireHouse.pin), as: german.op1)
    for _ in 0..<4 {
      german.pass(minutes: 120)
      _ = try german.site.perform(WriteLog(german.hospital), as: german.op1)
    }
    #expect(ControlTime.clock(german.clock.now(), in: berlin) == "05:00")
    #expect(
      try LogQueries.gaps(in: german.hospital, since: Instant(milliseconds: 0), database: german.site.database).count
        == 1)
    #expect(try HandoverItems.open(in: german.hospital, database: german.site.database).isEmpty)
    german.pass(minutes: 60)
    let action = HandOver(german.hospital, to: "op3", with: "fm", pin: FireHouse.pin, incomingPIN: FireHouse.pin)
    let answer = try german.site.perform(action, as: german.op1)
    #expect(answer.outcome?.sentence.english.contains("lasted 9 h") == true)
  }

  @Test("an altered item of a handover is named by verify, and so is a handover by somebody who was not on duty")
  func altered() throws {
    try begin()
    _ = try house.site.perform(WriteLog(house.hospital, .alarm, "smoke"), as: house.op1)
    _ = try house.site.perform(handOver(to: "op3", accepting: "log1"), as: house.op1)
    try house.site.database.execute(
      """
      DROP TRIGGER fire_handover_item_no_update; UPDATE fire_handover_item SET title_en = 'nothing';
      DROP TRIGGER fire_handover_no_update; UPDATE fire_handover SET outgoing_id = 1 WHERE id = 2
      """)
    let found = try house.findings()
    #expect(found.contains { $0.check == "fireChain" && $0.table == "fire_handover" })
    #expect(found.contains { $0.check == "fireHandovers" && $0.column == "outgoing_id" })
    #expect(found.contains { $0.check == "fireHandovers" && $0.column == "since_at" })
  }

  @Test("the sheet says who, what was accepted and the head of the day's chain, for whoever may see the unit (B43)")
  func sheet() throws {
    try begin()
    _ = try house.site.perform(WriteLog(house.hospital, .alarm, "smoke <b>"), as: house.op1)
    _ = try house.site.perform(handOver(to: "op3", accepting: "log1"), as: house.op1)
    let sheet = try HandoverSheet.kind.read("2", house.fm, house.site)
    let head = try #require(try FireChain.head(on: house.site.today, in: house.site.database))
    let english = sheet.text(in: .english)
    for part in ["OP1", "OP3", "FM", "alarm smoke", "accepted", head.short, "outgoing", "incoming"] {
      #expect(english.contains(part), "\(part)")
    }
    #expect(sheet.text(in: .chinese).contains("消防控制室交接班记录表"))
    #expect(sheet.html(in: .chinese).contains("smoke &lt;b&gt;"))
    #expect(throws: SheetRefusal.self) { try HandoverSheet.kind.read("2", house.tpat, house.site) }
    #expect(throws: SheetRefusal.self) { try HandoverSheet.kind.read("99", house.fm, house.site) }
  }

  @Test("the log entry that is due waits for whoever is on duty") func inbox() throws {
    try begin()
    #expect(try !house.site.overview(for: house.op1).items.contains { $0.title.english.hasPrefix("Log entry") })
    house.pass(minutes: 125)
    let item = try #require(
      try house.site.overview(for: house.op1).items.first { $0.title.english.hasPrefix("Log entry") })
    #expect(item.urgency == .overdue)
    #expect(try !house.site.overview(for: house.op3).items.contains { $0.title.english.hasPrefix("Log entry") })
  }
}
