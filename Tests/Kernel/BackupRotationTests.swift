import Glibc
import SQLite
import TestSupport
import Testing
import Values

@testable import Kernel

/// Copies of the file: made while others write, checked, on record, rotated (G40).
@Suite struct BackupRotationTests {
  let folder: TemporaryFolder
  let house: TestHouse

  init() throws {
    folder = try TemporaryFolder()
    house = try TestHouse(path: folder.file("a.qm"))
    _ = try house.site.perform(AddNote("kept"), as: house.clerk)
  }

  private var backups: String { folder.file("copies") }

  private func set(_ name: String, _ value: String) throws {
    _ = try house.site.perform(ChangeSetting(setting: name, value: value), as: house.admin)
  }

  private func names(in path: String) -> [String] {
    guard let handle = opendir(path) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  @Test("G40: the plan keeps the newest of each day, week and month, and always the newest") func plan() throws {
    func name(_ stamp: String) throws -> BackupName { try #require(BackupName(fileName: "x-\(stamp).db")) }
    let names = try [
      "20261124-120000", "20261124-080000", "20261123-120000", "20261122-120000", "20261115-120000",
      "20261031-120000", "20261001-120000", "20250101-120000",
    ].map(name)
    let kept = BackupPlan(daily: 2, weekly: 2, monthly: 3).kept(names)
    // Two days: 24th (late) and 23rd; weeks from Monday: 23rd's has the 24th, then the 22nd; months: Nov, 31st of Oct, Jan 2025.
    #expect(
      kept == [
        "x-20261124-120000.db", "x-20261123-120000.db", "x-20261122-120000.db", "x-20261031-120000.db",
        "x-20250101-120000.db",
      ])
    #expect(BackupPlan(daily: 0, weekly: 0, monthly: 0).kept(names) == ["x-20261124-120000.db"])
    for text in ["x.db", "x-20261399-120000.db", "x-20261124-1200.db", "-.db", "x-20261124-120000.sqlite"] {
      #expect(BackupName(fileName: text) == nil, "\(text)")
    }
    let made = BackupName(site: "东区/仓库 A", at: TestHouse.start, in: house.site.timeZone)
    #expect(made.text.hasPrefix("东区-仓库-A-"))
    #expect(BackupName(fileName: made.text) == made)
  }

  @Test("G40: a month of nightly copies: what stays, what is on record, and what is not its own is never touched")
  func rotation() throws {
    try set("kernel.backupDaily", "3")
    try set("kernel.backupWeekly", "2")
    try set("kernel.backupMonthly", "2")
    #expect(mkdir(backups, 0o700) == 0)
    // Somebody else's files: one of another name, one of the same form that is no site, one of another site, a link.
    let foreign = ["notes.txt", "Test-20200101-000000.db"]
    for name in foreign { try TemporaryFolder.write(Array("mine".utf8), to: backups + "/" + name) }
    let other = try TestHouse(path: folder.file("b.qm"), name: "Other")
    try other.site.backup(to: backups + "/Other-20200102-000000.db")
    symlink(house.site.path, backups + "/Link-20200103-000000.db")
    var last: BackupRotation?
    for _ in 0..<40 {
      last = try house.site.rotateBackups(in: backups, as: house.admin)
      house.clock.advance(milliseconds: 86_400_000)
    }
    let rotation = try #require(last)
    #expect(rotation.state == .checked)
    let own = names(in: backups).filter { !foreign.contains($0) && !$0.hasPrefix("Other") && !$0.hasPrefix("Link") }
    // Three days, the Sunday before where it is none of them, the end of the month before.
    #expect((4...6).contains(own.count), "\(own)")
    #expect(rotation.kept == own.count)
    #expect(own.contains { rotation.copy.path.hasSuffix($0) })
    for name in foreign + ["Other-20200102-000000.db", "Link-20200103-000000.db"] {
      #expect(names(in: backups).contains(name), "\(name)")
    }
    // Each run is a row and an entry of the trail; what was taken away is on record too.
    #expect(try house.rows("backup_copy") == 40)
    #expect(try house.rows("backup_event") == Int64(40 - own.count))
    #expect(try house.site.database.integer("SELECT count(*) FROM audit WHERE action = 'backups.make'") == 40)
    let content = try #require(
      try house.site.database.text("SELECT content FROM audit WHERE action = 'backups.make' ORDER BY id DESC"))
    #expect(content.contains(rotation.copy.sha256) && content.contains(rotation.copy.headHash))
    let (digest, size) = try FileDigest.sha256(of: rotation.copy.path)
    #expect(digest == rotation.copy.sha256 && size == rotation.copy.bytes)
    #expect(try house.site.verify().isEmpty)
  }

  @Test("G40: the site's own file is never taken for a copy of it, whatever its name") func ownFile() throws {
    let path = folder.file("Test-20200101-000000.db")
    let own = try TestHouse(path: path)
    for name in ["Daily", "Weekly", "Monthly"] {
      _ = try own.site.perform(ChangeSetting(setting: "kernel.backup" + name, value: "0"), as: own.admin)
    }
    for _ in 0..<3 {
      _ = try own.site.rotateBackups(in: folder.path, as: own.admin)
      own.clock.advance(milliseconds: 86_400_000)
    }
    #expect(TemporaryFolder.exists(path))
    _ = try own.site.perform(AddNote("still there"), as: own.clerk)
  }

  @Test("G40: a copy that has faults takes nothing away, and is no good backup") func faulty() throws {
    try set("kernel.backupDaily", "1")
    try set("kernel.backupWeekly", "0")
    try set("kernel.backupMonthly", "0")
    let good = try house.site.rotateBackups(in: backups, fully: true, as: house.admin)
    #expect(good.state == .verified)
    house.clock.advance(milliseconds: 86_400_000)
    // Somebody changed an entry of the trail behind the program's back.
    try house.site.database.execute("DROP TRIGGER audit_no_update; UPDATE audit SET terminal = 'x' WHERE id = 2")
    let bad = try house.site.rotateBackups(in: backups, fully: true, as: house.admin)
    #expect(bad.state == .faults)
    #expect(!bad.findings.isEmpty && bad.removed.isEmpty)
    #expect(names(in: backups).count == 2)
    #expect(try BackupQueries.lastGood(in: house.site.database)?.id == 1)
  }

  @Test("G40: looking again finds a copy damaged, changed or gone, and says so in its state") func again() throws {
    let copy = try house.site.makeBackup(at: folder.file("one.db"), as: house.admin).copy
    #expect(try house.site.verifyBackup(1, as: house.admin).state == "verified")
    var bytes = try #require(TemporaryFolder.bytes(of: copy.path))
    // A byte of the free space of the first page: sound for SQLite, and not what was made.
    bytes[bytes.count - 4096 + 2000] ^= 1
    try TemporaryFolder.write(bytes, to: copy.path)
    #expect(["changed", "damaged"].contains(try house.site.verifyBackup(1, as: house.admin).state))
    try TemporaryFolder.write(Array(bytes.prefix(5000)), to: copy.path)
    #expect(try house.site.verifyBackup(1, as: house.admin).state == "damaged")
    unlink(copy.path)
    #expect(try house.site.verifyBackup(1, as: house.admin).state == "missing")
    #expect(try BackupQueries.lastGood(in: house.site.database) == nil)
    #expect(house.refusal { try house.site.verifyBackup(7, as: house.admin) } == "backup.unknownCopy")
  }

  @Test("G40 G20: overview and inbox say how old the last good backup is, to those who keep the site safe")
  func age() throws {
    func waiting(_ person: Session) throws -> [InboxItem] {
      try house.site.inbox(for: person).items.filter { $0.listing == "backups" }
    }
    func figure() throws -> Int64? {
      try house.site.figures(for: house.admin).first { $0.figure.name == "kernel.backupDays" }?.value
    }
    house.clock.advance(milliseconds: 3 * 86_400_000)
    #expect(try waiting(house.admin).map(\.title.english) == ["No backup of this site is known"])
    #expect(try waiting(house.clerk).isEmpty)
    _ = try house.site.rotateBackups(in: backups, as: house.admin)
    #expect(try waiting(house.admin).isEmpty)
    #expect(try figure() == 0)
    house.clock.advance(milliseconds: 5 * 86_400_000)
    #expect(try waiting(house.admin).map(\.title.english) == ["The last good backup is 5 days old"])
    #expect(try figure() == 5)
    try set("kernel.backupStaleDays", "0")
    #expect(try waiting(house.admin).isEmpty)
  }

  @Test("G40: only who keeps the site safe makes, looks at and rotates copies; a folder that is none is said")
  func refused() throws {
    #expect(house.refusal { try house.site.rotateBackups(in: backups, as: house.clerk) } == "notPermitted")
    #expect(house.refusal { try house.site.makeBackup(at: folder.file("x"), as: house.clerk) } == "notPermitted")
    #expect(
      house.refusal { try house.site.rotateBackups(in: folder.file("a.qm"), as: house.admin) } == "backup.badFolder")
    #expect(
      house.refusal { try house.site.rotateBackups(in: "/nowhere/at/all", as: house.admin) } == "backup.badFolder")
    #expect(house.refusal { try set("kernel.backupFolder", "\"relative\"") } == "kernel.badValue")
    #expect(names(in: folder.path).filter { $0.contains("partial") }.isEmpty)
    // Nobody can say that there is a copy.
    #expect(house.site.catalog.actions["backups.make"] == nil)
    #expect(house.refusal { try house.site.action(named: "backups.make", .object([])) } == "unknownAction")
  }

  // MARK: - Restoring

  @Test("G40: a damaged, short, newer, foreign or changed backup is refused before anything changes, and named")
  func restoring() throws {
    let path = folder.file("good.db")
    try house.site.backup(to: path)
    let before = names(in: folder.path)
    let good = try #require(TemporaryFolder.bytes(of: path))
    func refusal(_ name: String, _ bytes: [UInt8]) throws -> String? {
      let bad = folder.file(name)
      try TemporaryFolder.write(bytes, to: bad)
      defer { unlink(bad) }
      return house.refusal { try house.site.restore(from: bad, as: house.admin) }
    }
    #expect(try refusal("short", Array(good.prefix(good.count / 2))) == "site.truncated")
    #expect(try refusal("text", Array("no database at all".utf8)) == "site.notADatabase")
    var damaged = good
    for index in 8192..<(good.count - 4096) { damaged[index] = 0xa5 }
    #expect(try refusal("damaged", damaged) == "site.damaged")
    let changed = folder.file("changed.db")
    try TemporaryFolder.write(good, to: changed)
    let raw = try Connection(path: changed)
    try raw.execute("DROP TRIGGER audit_no_update; UPDATE audit SET terminal = 'x' WHERE id = 3")
    raw.close()
    #expect(house.refusal { try house.site.restore(from: changed, as: house.admin) } == "backup.brokenChain")
    unlink(changed)
    // A row changed by hand leaves the chain whole: the digest on record tells, under whatever name the file lies.
    let recorded = try house.site.makeBackup(at: folder.file("recorded.db"), as: house.admin).copy.path
    let moved = folder.file("moved.db")
    try TemporaryFolder.write(try #require(TemporaryFolder.bytes(of: recorded)), to: moved)
    let hand = try Connection(path: moved)
    try hand.execute("UPDATE role SET title_en = 'x' WHERE name = 'auditor'")
    hand.close()
    let headBefore = try house.site.chainHead()
    #expect(house.refusal { try house.site.restore(from: moved, as: house.admin) } == "backup.changed")
    #expect(try house.site.chainHead() == headBefore)
    for name in [recorded, moved] { unlink(name) }
    let newer = folder.file("newer.db")
    try TemporaryFolder.write(good, to: newer)
    let later = try Connection(path: newer)
    try later.execute("PRAGMA user_version = 900")
    later.close()
    #expect(house.refusal { try house.site.restore(from: newer, as: house.admin) } == "site.newer")
    unlink(newer)
    let other = try TestHouse(path: folder.file("b.qm"), name: "Other")
    _ = try other.site.perform(AddNote("theirs"), as: other.clerk)
    let theirs = folder.file("theirs.db")
    try other.site.backup(to: theirs)
    other.site.close()
    #expect(house.refusal { try house.site.restore(from: theirs, as: house.admin) } == "backup.otherSite")
    unlink(theirs)
    for suffix in ["", "-wal", "-shm"] { unlink(folder.file("b.qm") + suffix) }
    #expect(try house.site.chainHead() == headBefore)
    #expect(names(in: folder.path) == before)
  }

  @Test("G40: a restore is on record in the file it made, for every terminal to say") func notice() throws {
    let path = folder.file("good.db")
    try house.site.backup(to: path)
    #expect(try house.site.lastRestore() == nil)
    _ = try house.site.perform(AddNote("later"), as: house.clerk)
    let beside = try house.again()
    let kept = try house.site.restore(from: path, as: house.admin)
    #expect(TemporaryFolder.exists(kept))
    let notice = try #require(try beside.lastRestore())
    #expect(notice.source == path && notice.by == house.admin.name)
    #expect(try beside.database.all("SELECT body FROM note") { $0.text(0) } == ["kept"])
    _ = try beside.perform(AddNote("on"), as: house.clerk)
    #expect(try house.notes() == ["kept", "on"])
    #expect(try house.site.verify().isEmpty)
  }
}
