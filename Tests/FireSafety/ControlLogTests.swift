import Core
import Glibc
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import FireSafety

/// The log of the control room: two hours, late entries, open items, evidence.
@Suite struct ControlLogTests {
  let house: FireHouse

  init() throws { house = try FireHouse() }

  private func rows(_ listing: Listing, _ filters: [String: JSON] = [:]) throws -> [ListingRow] {
    var query = ListingQuery()
    query.filters = filters
    return try house.site.page(listing, query, for: house.op1).rows
  }

  private func write(_ kind: LogKind = .routine, _ text: String = "", at: String = "") throws -> Int64 {
    _ = try house.site.perform(WriteLog(house.hospital, kind, text, at: at), as: house.op1)
    return try house.site.database.integer("SELECT max(id) FROM fire_log_entry") ?? 0
  }

  private var now: String { ControlTime.clock(house.clock.now(), in: house.site.timeZone) }

  @Test("an alarm stays open until one later entry closes it, in its own unit (B21)") func open() throws {
    let alarm = try write(.alarm, "loop 3 point 12")
    #expect(try rows(LogListings.log, ["open": true]).count == 1)
    #expect(try house.refusal(CloseLogItem(alarm, "reset"), as: house.tpat)?.code == "notPermitted")
    _ = try house.site.perform(CloseLogItem(alarm, "steam, reset"), as: house.op2)
    #expect(try rows(LogListings.log, ["open": true]).isEmpty)
    #expect(
      try house.refusal(CloseLogItem(alarm, "again"), as: house.op1) as? ControlRefusal
        == .closedAlready(alarm, by: alarm + 1))
    let routine = try write()
    #expect(try house.refusal(CloseLogItem(routine, "x"), as: house.op1) as? ControlRefusal == .notOpen(routine))
    #expect(try house.refusal(CloseLogItem(99, "x"), as: house.op1) as? ControlRefusal == .unknownEntry(99))
    #expect(try house.findings().isEmpty)
  }

  @Test("entered more than 15 minutes after it was seen is a late entry, 15 minutes is not; nothing is entered ahead")
  func late() throws {
    house.pass(minutes: 60)
    func seen(_ minutesAgo: Int64) -> String {
      ControlTime.text(house.clock.now().advanced(milliseconds: -minutesAgo * 60_000), in: house.site.timeZone)
    }
    _ = try write(.fault, "in time", at: seen(15))
    let answer = try house.site.perform(WriteLog(house.hospital, .fault, "late", at: seen(17)), as: house.op1)
    #expect(answer.outcome?.sentence.chinese.contains("补录") == true)
    #expect(try rows(LogListings.log, ["late": true]).count == 1)
    let words = try rows(LogListings.log, ["late": true]).first?.values[6].text
    #expect(words == "late")
    #expect(
      try house.refusal(WriteLog(house.hospital, .fault, "x", at: seen(-5)), as: house.op1) as? ControlRefusal
        == .inFuture(seen(-5)))
    #expect(
      try house.refusal(WriteLog(house.hospital, .fault, "x", at: seen(32 * 24 * 60)), as: house.op1) as? ControlRefusal
        == .tooOld(days: 31))
    #expect(
      try house.refusal(WriteLog(house.hospital, .fault, "x", at: "noon"), as: house.op1) as? ControlRefusal
        == .badTime("noon"))
    #expect(try house.findings().isEmpty)
  }

  @Test("a time alone is the last time clocks showed it: over midnight yesterday's") func midnight() throws {
    let zone = house.site.timeZone
    let today = house.site.today
    house.clock.set(zone.instant(day: today.advanced(by: 1), secondsOfDay: 5 * 60))
    let entry = try write(.keys, "roof key", at: "23:55")
    let seen = try #require(
      try house.site.database.integer("SELECT observed_at FROM fire_log_entry WHERE id = ?1", entry))
    #expect(ControlTime.text(Instant(milliseconds: seen), in: zone) == "\(today) 23:55")
    let day = try house.site.database.integer("SELECT day FROM fire_log_entry WHERE id = ?1", entry)
    #expect(day == Int64(today.number) + 1)
    #expect(try rows(LogListings.log, ["late": true]).isEmpty)
  }

  @Test("more than two hours without a look at the panel is a gap, which a late entry does not fill (B21)")
  func twoHours() throws {
    _ = try write()
    house.pass(minutes: 120)
    #expect(try rows(LogListings.gaps).isEmpty)
    house.pass(minutes: 65)
    #expect(try rows(LogListings.gaps).map { $0.values[3].integer } == [185])
    let before = ControlTime.text(house.clock.now().advanced(milliseconds: -65 * 60_000), in: house.site.timeZone)
    _ = try write(at: before)
    #expect(try rows(LogListings.gaps).map { $0.values[3].integer } == [185])
    _ = try write()
    house.pass(minutes: 100)
    #expect(try rows(LogListings.gaps).map { $0.values[3].integer } == [185])
  }

  @Test("a panel on manual needs the reason; other entries need to say what happened") func reasons() {
    var entry = WriteLog(house.hospital)
    #expect(entry.validate().isEmpty)
    entry.mode = .manual
    #expect(entry.validate().map(\.field) == ["text"])
    #expect(WriteLog(house.hospital, .alarm).validate().map(\.field) == ["text"])
  }

  @Test("the clock set back is refused; a small lag is kept with the entry") func clockBack() throws {
    _ = try write()
    house.pass(minutes: -30)
    #expect(try house.refusal(WriteLog(house.hospital), as: house.op1)?.code == "clockBackwards")
    house.clock.set(house.clock.now().advanced(milliseconds: 30 * 60_000 - 20_000))
    let entry = try write(.test, "bell")
    let lag = try house.site.database.integer("SELECT clock_lag FROM fire_log_entry WHERE id = ?1", entry) ?? 0
    #expect(lag > 0 && lag <= 20_000)
  }

  @Test("an altered entry is named by verify, and so is evidence that is gone (B45)") func altered() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/photo.txt"
    try TemporaryFolder.write(Array("photo".utf8), to: path)
    var action = WriteLog(house.hospital, .alarm, "smoke in ward 2")
    action.evidence = EvidencePaths([path])
    _ = try house.site.perform(action, as: house.op1)
    #expect(try house.findings().isEmpty)
    unlink(path)
    #expect(try house.findings().map(\.check) == ["fireEvidence"])
    try TemporaryFolder.write(Array("photo".utf8), to: path)
    try house.site.database.execute(
      "DROP TRIGGER fire_log_entry_no_update; UPDATE fire_log_entry SET text = 'nothing' WHERE id = 1")
    #expect(try house.findings().contains { $0.check == "fireChain" && $0.table == "fire_log_entry" && $0.row == 1 })
    action.evidence = EvidencePaths([folder.path + "/none.txt"])
    guard case .evidence? = try house.refusal(action, as: house.op1) as? FireRefusal else {
      return #expect(Bool(false), "evidence that is not there")
    }
  }

  @Test("gaps of the log are looked for in the routine entries of the last months alone") func plan() throws {
    let sql = DutySightQueries.seen(
      "SELECT * FROM \(LogListings.gapRows) g", by: house.op1.account, on: house.site.today, at: house.clock.now())
    let plan = try house.site.database.plan(sql).joined(separator: "\n")
    #expect(plan.contains("INDEX fire_log_entry_routine (recorded_at>?)"), "\(plan)")
  }

  @Test("what is searched finds units, documents and entries by words") func search() throws {
    _ = try write(.alarm, "boiler smoke")
    var query = ListingQuery()
    query.find = "boiler"
    #expect(try house.site.page(LogListings.log, query, for: house.op1).rows.count == 1)
    #expect(try house.site.search("Hospital", for: house.fm).map(\.listing.name).contains("fireUnits"))
  }

  @Test(
    "whoever is not on duty records no look at the panel, and nobody two within a minute; other entries are anybody's")
  func looking() throws {
    _ = try write()
    #expect(
      try house.refusal(WriteLog(house.hospital), as: house.op1) as? ControlRefusal
        == .looked(house.site.database.integer("SELECT max(id) FROM fire_log_entry") ?? 0))
    house.pass(minutes: 1)
    _ = try write()
    let take = TakeOver(house.hospital, with: "op2", reason: "first day", pin: FireHouse.pin)
    _ = try house.site.perform(take, as: house.op1)
    #expect(try house.refusal(WriteLog(house.hospital), as: house.op3) as? ControlRefusal == .offDuty("op1"))
    #expect(try house.refusal(WriteLog(house.hospital, .fault, "pump"), as: house.op3) == nil)
    #expect(try house.refusal(WriteLog(house.hospital), as: house.op2) == nil)
  }

  @Test("a time a little ahead is not taken for yesterday's: the date has to be said") func whichDay() throws {
    func seen(_ minutesAgo: Int64) -> Instant { house.clock.now().advanced(milliseconds: -minutesAgo * 60_000) }
    let ahead = ControlTime.clock(seen(-45), in: house.site.timeZone)
    #expect(
      try house.refusal(WriteLog(house.hospital, .fault, "x", at: ahead), as: house.op1) as? ControlRefusal
        == .whichDay(ahead))
    let dated = ControlTime.text(seen(24 * 60 - 45), in: house.site.timeZone)
    #expect(try house.refusal(WriteLog(house.hospital, .fault, "x", at: dated), as: house.op1) == nil)
    let before = ControlTime.clock(seen(11 * 60), in: house.site.timeZone)
    #expect(try house.refusal(WriteLog(house.hospital, .fault, "y", at: before), as: house.op1) == nil)
  }
}
