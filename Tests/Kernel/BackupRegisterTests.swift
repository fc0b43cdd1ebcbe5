import Glibc
import SQLite
import TestSupport
import Testing
import Values

@testable import Kernel

/// What is known of copies outlives a restore, and says what it is worth (G40).
@Suite struct BackupRegisterTests {
  static let day: Int64 = 86_400_000

  let folder: TemporaryFolder
  let house: TestHouse

  init() throws {
    folder = try TemporaryFolder()
    house = try TestHouse(path: folder.file("a.qm"))
  }

  private var backups: String { folder.file("copies") }

  private func register(_ site: Site? = nil) throws -> [KnownCopy] {
    try BackupQueries.all(in: (site ?? house.site).database)
  }

  private func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

  private func later(_ milliseconds: Int64 = BackupRegisterTests.day) {
    house.clock.advance(milliseconds: milliseconds)
  }

  @Test("G40: copies made after the one that is restored are on record again, with their time, maker and state")
  func carried() throws {
    let first = try house.site.rotateBackups(in: backups, as: house.admin).copy
    later()
    _ = try house.site.perform(AddNote("after the first"), as: house.clerk)
    let second = try house.site.rotateBackups(in: backups, fully: true, as: house.admin).copy
    let secondAt = house.clock.now()
    later()
    let third = try house.site.rotateBackups(in: backups, as: house.admin).copy
    unlink(third.path)
    #expect(try house.site.verifyBackup(3, as: house.admin).state == "missing")
    let kept = try house.site.restore(from: first.path, as: house.admin)
    let known = try register()
    #expect(known.map(\.copy.path) == [first.path, second.path, third.path, kept])
    #expect(known.map(\.state) == ["checked", "verified", "missing", "checked"])
    #expect(known[1].copy.sha256 == second.sha256 && known[1].made == secondAt && known[1].by == "admin")
    #expect(known.allSatisfy { $0.copy.path.hasPrefix("/") })
    #expect(try BackupQueries.lastGood(in: house.site.database)?.id == 4)
    #expect(try house.site.verify().isEmpty)
    // And back again, by what was kept.
    later()
    _ = try house.site.restore(from: kept, as: house.admin)
    #expect(try house.notes() == ["after the first"])
    #expect(Set(try register().map(\.copy.path)).isSuperset(of: [first.path, second.path, third.path, kept]))
    #expect(try house.site.verify().isEmpty)
  }

  @Test("G40: what somebody posts while the old content is being kept is kept too") func meanwhile() throws {
    try house.fatten()
    let path = folder.file("one.db")
    try house.site.backup(to: path)
    let beside = try house.again()
    defer { beside.close() }
    let kept = house.site.path + ".replaced-" + CopyStamp.text(house.clock.now(), in: house.site.timeZone)
    var isWritten = false
    let told = try house.site.restore(from: path, as: house.admin) { done, total in
      if !isWritten, done > 0, done < total, TemporaryFolder.exists(kept + ".partial") {
        isWritten = (try? beside.perform(AddNote("just now"), as: house.clerk)) != nil
      }
      return true
    }
    #expect(isWritten && told == kept)
    let site = try Site.open(path: kept, catalog: TestHouse.catalog, clock: house.clock)
    defer { site.close() }
    #expect(try site.database.integer("SELECT count(*) FROM note WHERE body = 'just now'") == 1)
    #expect(try house.site.database.integer("SELECT count(*) FROM note WHERE body = 'just now'") == 0)
    #expect(try house.site.verify().isEmpty)
  }

  @Test("G40: a copy whose bytes nobody vouches for is restored only if every row is what its own trail says")
  func altered() throws {
    let path = folder.file("one.db")
    try house.site.backup(to: path)
    _ = try house.site.perform(AddNote("since"), as: house.clerk)
    // Somebody signs in to the copy, so that it ends with another entry than any on record.
    let opened = try Site.open(path: path, catalog: TestHouse.catalog, clock: house.clock)
    opened.pinCost = 1
    _ = try opened.signIn(name: "admin", pin: TestHouse.pin, terminal: "t")
    opened.close()
    let copy = try Connection(path: path)
    let name = try #require(try copy.text("SELECT full_name FROM account WHERE name = 'clerk'"))
    try copy.execute("UPDATE account SET full_name = 'Somebody else' WHERE name = 'clerk'")
    copy.close()
    guard let fault = thrown({ try house.site.restore(from: path, as: house.admin) }) as? BackupFault else {
      Issue.record("restored")
      return
    }
    #expect(fault.code == "backup.altered")
    #expect(fault.sentence.english.contains("1 of its rows") && fault.sentence.english.contains("full_name"))
    #expect(try house.site.database.integer("SELECT count(*) FROM note WHERE body = 'since'") == 1)
    let mended = try Connection(path: path)
    try mended.run("UPDATE account SET full_name = ?1 WHERE name = 'clerk'", name)
    mended.close()
    _ = try house.site.restore(from: path, as: house.admin)
    #expect(try house.site.database.integer("SELECT count(*) FROM note WHERE body = 'since'") == 0)
  }

  @Test("G40: what is posted between keeping and replacing is kept too: the old content is kept anew") func between()
    throws
  {
    let path = folder.file("one.db")
    try house.site.backup(to: path)
    let beside = try house.again()
    defer { beside.close() }
    var times = 0
    let kept = try house.site.restore(
      from: path, as: house.admin, progress: { _, _ in true },
      beforeLock: {
        times += 1
        if times == 1 { _ = try? beside.perform(AddNote("just now"), as: house.clerk) }
      })
    #expect(times == 2)
    let site = try Site.open(path: kept, catalog: TestHouse.catalog, clock: house.clock)
    defer { site.close() }
    #expect(try site.database.integer("SELECT count(*) FROM note WHERE body = 'just now'") == 1)
    #expect(try house.site.database.integer("SELECT count(*) FROM note WHERE body = 'just now'") == 0)
    #expect(try house.site.verify().isEmpty)
  }

  @Test("G40: where others write all the time nothing is replaced, and nothing of theirs is lost") func neverRests()
    throws
  {
    let path = folder.file("one.db")
    try house.site.backup(to: path)
    let beside = try house.again()
    defer { beside.close() }
    var times = 0
    #expect(throws: BackupFault.neverRests(path: house.site.path)) {
      _ = try house.site.restore(
        from: path, as: house.admin, progress: { _, _ in true },
        beforeLock: {
          times += 1
          _ = try? beside.perform(AddNote("note \(times)"), as: house.clerk)
        })
    }
    #expect(try house.site.database.integer("SELECT count(*) FROM note WHERE body LIKE 'note %'") == Int64(times))
    #expect(try register(house.site).filter { $0.copy.path.contains(".replaced-") }.isEmpty)
    let kept = house.site.path + ".replaced-" + CopyStamp.text(house.clock.now(), in: house.site.timeZone)
    #expect(!TemporaryFolder.exists(kept) && !TemporaryFolder.exists(house.site.path + ".restoring"))
    #expect(try house.site.verify().isEmpty)
  }

  @Test("G40: copies nobody has on record are read in from the folder; those of other sites are not") func found()
    throws
  {
    let made = try house.site.rotateBackups(in: backups, as: house.admin).copy
    let other = try TestHouse(path: folder.file("b.qm"), name: "Other")
    try other.site.backup(to: backups + "/Test-20250101-000000.db")
    // As after a damage: the register is gone with the file.
    later()
    _ = try house.site.perform(AddNote("lost"), as: house.clerk)
    let copy = try house.site.rotateBackups(in: backups, as: house.admin).copy
    house.site.close()
    for suffix in ["", "-wal", "-shm"] { unlink(folder.file("a.qm") + suffix) }
    let kept = try Site.recover(
      path: folder.file("a.qm"), from: made.path, catalog: TestHouse.catalog, clock: house.clock
    ) { site in
      site.pinCost = 1
      return try site.signIn(name: "admin", pin: TestHouse.pin, terminal: "t")
    }
    #expect(kept == nil)
    let site = try Site.open(path: folder.file("a.qm"), catalog: TestHouse.catalog, clock: house.clock)
    defer { site.close() }
    let known = try register(site)
    #expect(known.map(\.copy.path) == [made.path, copy.path])
    #expect(known[1].copy.sha256 == copy.sha256 && known[1].copy.headHash == copy.headHash)
    #expect(known[1].made == house.clock.now() && known[1].state == "checked")
    #expect(try site.verify().isEmpty)
  }

  @Test("G40: paths are whole, whatever was typed; a row an older program kept is found all the same") func paths()
    throws
  {
    let here = try #require(getcwd(nil, 0))
    defer { free(here) }
    let current = String(cString: here)
    #expect(Site.absolute("x.db") == current + "/x.db" && Site.absolute("./x.db") == current + "/x.db")
    #expect(Site.absolute("/x.db") == "/x.db")
    let copy = try house.site.makeBackup(at: folder.file("one.db"), as: house.admin).copy
    #expect(try register().map(\.copy.path) == [folder.file("one.db")])
    let old = BackupCopy(
      path: "one.db", bytes: copy.bytes, sha256: copy.sha256, headID: copy.headID, headHash: copy.headHash)
    _ = try house.site.perform(RecordBackup(old, .checked), as: house.admin)
    #expect(house.site.located("one.db") == folder.file("one.db"))
    #expect(try house.site.verifyBackup(2, as: house.admin).state == "verified")
  }

  @Test("G40: backups and what a restore keeps have the site's local time in their names") func names() throws {
    let copy = try house.site.rotateBackups(in: backups, as: house.admin).copy
    let kept = try house.site.restore(from: copy.path, as: house.admin)
    let stamp = CopyStamp.text(house.clock.now(), in: house.site.timeZone)
    #expect(name(copy.path) == "Test-\(stamp).db" && name(kept) == "a.qm.replaced-\(stamp)")
    #expect(try #require(BackupName(fileName: name(copy.path))).moment(in: house.site.timeZone) == house.clock.now())
  }

  @Test("G40: a verified copy never goes in favour of one that was not; a faulty one never in favour of a sound one")
  func verifiedStays() throws {
    func name(_ stamp: String) throws -> BackupName { try #require(BackupName(fileName: "x-\(stamp).db")) }
    let sure = try name("20261124-080000")
    let newer = try name("20261124-120000")
    let yesterday = try name("20261123-120000")
    let plan = BackupPlan(daily: 2, weekly: 0, monthly: 0)
    func kept(_ names: [BackupName], _ standing: [BackupName: BackupPlan.Standing]) -> Set<String> {
      plan.kept(names) { standing[$0] ?? .unverified }
    }
    #expect(kept([sure, newer, yesterday], [sure: .verified]) == [sure.text, newer.text, yesterday.text])
    #expect(kept([sure, newer, yesterday], [:]) == [newer.text, yesterday.text])
    // Older than the plan keeps, and the only one that is sure.
    let old = try name("20260101-120000")
    #expect(kept([old, newer, yesterday], [old: .verified]).contains(old.text))
    #expect(!kept([old, newer, yesterday], [:]).contains(old.text))
    let noon = try name("20261123-180000")
    #expect(kept([newer, noon, yesterday], [noon: .faulty]) == [newer.text, yesterday.text])
  }

  @Test("G40: rotation knows from the register which copies were verified, also later") func rotates() throws {
    for name in ["Weekly", "Monthly"] {
      _ = try house.site.perform(ChangeSetting(setting: "kernel.backup" + name, value: "0"), as: house.admin)
    }
    _ = try house.site.perform(ChangeSetting(setting: "kernel.backupDaily", value: "1"), as: house.admin)
    let sure = try house.site.rotateBackups(in: backups, as: house.admin).copy.path
    #expect(try house.site.verifyBackup(1, as: house.admin).state == "verified")
    for _ in 0..<3 {
      later(60_000)
      _ = try house.site.rotateBackups(in: backups, as: house.admin)
      #expect(TemporaryFolder.exists(sure))
    }
    later(60_000)
    let surer = try house.site.rotateBackups(in: backups, fully: true, as: house.admin).copy.path
    #expect(!TemporaryFolder.exists(sure) && TemporaryFolder.exists(surer))
  }

  @Test("G40: a copy that was rotated out is neither verified nor restored, and stays on record as that") func gone()
    throws
  {
    _ = try house.site.perform(ChangeSetting(setting: "kernel.backupDaily", value: "1"), as: house.admin)
    for name in ["Weekly", "Monthly"] {
      _ = try house.site.perform(ChangeSetting(setting: "kernel.backup" + name, value: "0"), as: house.admin)
    }
    _ = try house.site.rotateBackups(in: backups, as: house.admin)
    later()
    _ = try house.site.rotateBackups(in: backups, as: house.admin)
    #expect(try house.site.backupStanding(1, as: house.admin) == (false, "removed"))
    #expect(try house.site.backupStanding(2, as: house.admin) == (true, "checked"))
    #expect(house.refusal { try house.site.verifyBackup(1, as: house.admin) } == "backup.takenAway")
    #expect(house.refusal { try house.site.backupFile(1, as: house.admin) } == "backup.takenAway")
    #expect(try register().map(\.state) == ["removed", "checked"])
  }

  @Test("G20: the days of a demo count from when it was complete, not from its made-up past") func demo() throws {
    let clock = FixedClock(TestHouse.start)
    let made = try Site.create(
      path: ":memory:", name: "Demo", catalog: TestHouse.catalog, clock: clock, isDemo: true, pinCost: 1)
    let first = try made.site.signIn(name: "admin", pin: made.oneTimePIN, terminal: "demo")
    clock.advance(milliseconds: 120 * Self.day)
    _ = try made.site.perform(ChangeOwnPIN(present: made.oneTimePIN, new: TestHouse.pin), as: first)
    let admin = try made.site.signIn(name: "admin", pin: TestHouse.pin, terminal: "demo")
    func days() throws -> Int64? {
      try made.site.figures(for: admin).first { $0.figure.name == "kernel.backupDays" }?.value
    }
    #expect(try days() == 0)
    _ = try made.site.signIn(name: "admin", pin: TestHouse.pin, terminal: "t")
    clock.advance(milliseconds: 3 * Self.day)
    #expect(try days() == 3)
  }
}
