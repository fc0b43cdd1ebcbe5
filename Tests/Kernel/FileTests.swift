import Glibc
import SQLite
import TestSupport
import Testing
import Values

@testable import Kernel

/// The file as a whole: what is refused and left untouched, what happens when it goes wrong under the program, backup and
/// restore (G40).
@Suite struct FileTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("a.qm")
  }

  /// Every file of the folder, byte for byte.
  private func everything() -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for name in ["a.qm", "a.qm-wal", "a.qm-shm", "a.qm-journal"] {
      all[name] = TemporaryFolder.bytes(of: folder.file(name))
    }
    return all
  }

  private func openFault() -> SiteFault? {
    thrown { try Site.open(path: path, catalog: TestHouse.catalog, clock: FixedClock(TestHouse.start)) } as? SiteFault
  }

  private func makeSite() throws {
    let house = try TestHouse(path: path)
    _ = try house.site.perform(AddNote("kept"), as: house.clerk)
    house.site.close()
  }

  // MARK: - Opening

  @Test("what is missing, empty or no database is refused and left untouched") func notOurs() throws {
    #expect(openFault() == .missing(path: path))
    #expect(everything().isEmpty)
    let samples: [[UInt8]] = [[], Array("hello, this is no database".utf8), [UInt8](repeating: 0xff, count: 10_000)]
    for sample in samples {
      try TemporaryFolder.write(sample, to: path)
      #expect(openFault() == .notADatabase(path: path))
      #expect(everything() == ["a.qm": sample], "the file was changed")
    }
  }

  @Test("another program's database is left untouched, its write-ahead log included", arguments: [0, 1234])
  func otherProgram(_ mark: Int) throws {
    let theirs = try Connection(path: path, mode: .create)
    try theirs.execute(
      "PRAGMA application_id = \(mark); PRAGMA journal_mode = WAL; CREATE TABLE x (y TEXT); INSERT INTO x VALUES ('z')")
    let before = everything()
    #expect(before["a.qm-wal"]?.isEmpty == false)
    #expect(openFault() == .otherProgram(path: path))
    #expect(everything() == before, "the files were changed")
    #expect(try theirs.text("SELECT y FROM x") == "z")
  }

  @Test("a newer version's site is left untouched") func newer() throws {
    try makeSite()
    do {
      let raw = try Connection(path: path)
      try raw.execute("PRAGMA user_version = 900; PRAGMA journal_mode = DELETE")
    }
    let before = everything()
    #expect(openFault() == .newer(path: path))
    #expect(everything() == before, "the files were changed")
    // As many steps as ours, and yet another one among them.
    do {
      let raw = try Connection(path: path)
      try raw.execute(
        "PRAGMA user_version = 1; UPDATE migration SET name = 'kernel-0002-other' WHERE name = 'test-0001-notes'")
    }
    let second = everything()
    #expect(openFault() == .newer(path: path))
    #expect(everything()["a.qm"] == second["a.qm"])
  }

  @Test("a site cut short is refused at every length", arguments: [2000, 4096, 20_000]) func truncated(_ length: Int)
    throws
  {
    try makeSite()
    let whole = try #require(TemporaryFolder.bytes(of: path))
    try TemporaryFolder.write(Array(whole.prefix(length)), to: path)
    let before = everything()
    #expect(openFault() == .truncated(path: path))
    #expect(everything() == before, "the files were changed")
  }

  @Test("a site with destroyed pages says damaged, or verify does; it never crashes") func damaged() throws {
    try makeSite()
    let whole = try #require(TemporaryFolder.bytes(of: path))
    var random = SeededGenerator(seed: 7)
    var told = 0
    for _ in 0..<40 {
      var broken = whole
      let page = Int.random(in: 0..<(whole.count / 4096), using: &random)
      let start = page * 4096 + (page == 0 ? 100 : 0)
      for index in start..<(page * 4096 + 4096) { broken[index] = UInt8.random(in: 0...255, using: &random) }
      try TemporaryFolder.write(broken, to: path)
      for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
      do {
        let site = try Site.open(path: path, catalog: TestHouse.catalog, clock: FixedClock(TestHouse.start))
        if try !site.verify().isEmpty { told += 1 }
      } catch let fault as SiteFault {
        told += 1
        #expect(!fault.sentence.english.isEmpty)
      }
    }
    #expect(told == 40)
  }

  @Test("a file that has our mark and no site is refused and left without one") func unfinished() throws {
    do {
      let raw = try Connection(path: path, mode: .create)
      try raw.execute("PRAGMA application_id = \(Site.applicationID)")
    }
    #expect(openFault() == .noSite(path: path))
    #expect(try Connection(path: path).integer("SELECT count(*) FROM sqlite_schema") == 0)
  }

  @Test("making a site never touches a file that is there, and a failed making leaves none") func create() throws {
    try TemporaryFolder.write([1, 2, 3], to: path)
    let clock = FixedClock(TestHouse.start)
    #expect(throws: SiteFault.exists(path: path)) {
      try Site.create(path: path, name: "x", catalog: TestHouse.catalog, clock: clock, pinCost: 1)
    }
    #expect(TemporaryFolder.bytes(of: path) == [1, 2, 3])
    let other = folder.file("b.qm")
    #expect(throws: SiteFault.badTimeZone("Mars/Olympus")) {
      try Site.create(
        path: other, name: "x", timeZone: "Mars/Olympus", catalog: TestHouse.catalog, clock: clock, pinCost: 1)
    }
    var broken = Part(name: "broken", title: Phrase("Broken", "坏"))
    broken.migrations = [Migration("broken-0001", "CREATE TABLE")]
    #expect(
      thrown { try Site.create(path: other, name: "x", catalog: Catalog([broken]), clock: clock, pinCost: 1) }
        is SiteFault)
    for suffix in ["", "-wal", "-shm"] { #expect(!TemporaryFolder.exists(other + suffix)) }
    #expect(throws: SiteFault.cannotOpen(path: "/nonexistent/a.qm")) {
      try Site.create(path: "/nonexistent/a.qm", name: "x", catalog: TestHouse.catalog, clock: clock, pinCost: 1)
    }
  }

  @Test("an older site gets the tables, roles and rights of a part that came later") func upgrade() throws {
    let clock = FixedClock(TestHouse.start)
    let made = try Site.create(path: path, name: "Old", catalog: Catalog([]), clock: clock, pinCost: 1)
    made.site.close()
    let site = try Site.open(path: path, catalog: TestHouse.catalog, clock: clock)
    site.pinCost = 1
    let first = try site.signIn(name: "admin", pin: made.oneTimePIN, terminal: "t")
    _ = try site.perform(ChangeOwnPIN(present: made.oneTimePIN, new: "2468"), as: first)
    _ = try site.perform(AddNote("new part"), as: first)
    let clerk = try TestHouse.open("clerk", role: "clerk", by: first, site)
    _ = try site.perform(AddNote("by a clerk"), as: clerk)
    #expect(try site.verify().isEmpty)
  }

  // MARK: - Under the program

  @Test("a file removed or replaced under the program takes no more entries") func gone() throws {
    let house = try TestHouse(path: path)
    _ = try house.site.perform(AddNote("a"), as: house.clerk)
    #expect(rename(path, folder.file("moved.qm")) == 0)
    #expect(thrown { try house.site.perform(AddNote("b"), as: house.clerk) } as? SiteFault == .gone(path: path))
    try TemporaryFolder.write([1], to: path)
    #expect(
      thrown { try house.site.perform(batch: [BatchItem(AddNote("b"))], as: house.clerk) } as? SiteFault
        == .gone(path: path))
    #expect(rename(folder.file("moved.qm"), path) == 0)
    _ = try house.site.perform(AddNote("c"), as: house.clerk)
    #expect(try house.notes() == ["a", "c"])
  }

  @Test("where writing is not allowed it says so and changes nothing") func readOnly() throws {
    let house = try TestHouse(path: path)
    let head = try house.site.chainHead()
    try house.site.database.execute("PRAGMA query_only = ON")
    #expect(thrown { try house.site.perform(AddNote("a"), as: house.clerk) } as? SiteFault == .readOnly)
    try house.site.database.execute("PRAGMA query_only = OFF")
    #expect(try house.site.chainHead() == head)
  }

  @Test("a full disk is a sentence; what was acknowledged is there, what was not is not") func full() throws {
    let house = try TestHouse(path: path)
    let pages = try #require(try house.site.database.integer("PRAGMA page_count"))
    try house.site.database.execute("PRAGMA max_page_count = \(pages + 3)")
    var acknowledged: [String] = []
    var fault: (any Error)?
    while fault == nil, acknowledged.count < 2000 {
      let body = "n\(acknowledged.count)"
      fault = thrown {
        _ = try house.site.perform(AddNote(body), as: house.clerk, key: body)
        acknowledged.append(body)
      }
    }
    #expect(fault as? SiteFault == .diskFull)
    #expect(acknowledged.count > 0)
    #expect(try house.notes() == acknowledged)
    // Room is made: the same request goes through, once.
    try house.site.database.execute("PRAGMA max_page_count = 1000000")
    let body = "n\(acknowledged.count)"
    for _ in 0..<2 { _ = try house.site.perform(AddNote(body), as: house.clerk, key: body) }
    #expect(try house.notes() == acknowledged + [body])
    #expect(try house.site.verify().isEmpty)
  }

  @Test("a lock that another process keeps is a sentence and changes nothing") func locked() throws {
    let house = try TestHouse(path: path)
    let holder = try house.again()
    house.site.database.busyMilliseconds = 20
    try holder.database.transaction {
      let error = thrown { try house.site.perform(AddNote("a"), as: house.clerk) }
      #expect(error as? SiteFault == .busy)
      // Looking goes on.
      #expect(thrown { try house.site.page(TestPart.listing, ListingQuery(), for: house.clerk) } == nil)
    }
    _ = try house.site.perform(AddNote("b"), as: house.clerk)
    #expect(try house.notes() == ["b"])
  }

  // MARK: - Backup and restore

  @Test("G40: a backup while another terminal writes is a sound site; nothing is overwritten") func backup() throws {
    let house = try TestHouse(path: path)
    try house.fatten()
    let writer = try house.again()
    var steps = 0
    var failure: (any Error)?
    let copy = folder.file("copy.qm")
    try house.site.backup(to: copy) { done, total in
      steps += 1
      failure = failure ?? thrown { try writer.perform(AddNote("during"), as: house.other) }
      return done <= total && steps < 500
    }
    #expect(failure == nil)
    #expect(steps > 1)
    #expect(!TemporaryFolder.exists(copy + "-wal"))
    #expect(!TemporaryFolder.exists(copy + ".partial"))
    let opened = try Site.open(path: copy, catalog: TestHouse.catalog, clock: house.clock)
    #expect(try opened.verify().isEmpty)
    #expect(try opened.database.integer("SELECT count(*) FROM note") == 8000)
    opened.close()
    #expect(thrown { try house.site.backup(to: copy) } as? SiteFault == .exists(path: copy))
    #expect(thrown { try house.site.backup(to: folder.file("c.qm")) { _, _ in false } } as? SiteFault == .interrupted)
    for suffix in ["", ".partial", ".partial-journal"] {
      #expect(!TemporaryFolder.exists(folder.file("c.qm") + suffix))
    }
    #expect(
      thrown { try house.site.backup(to: "/nonexistent/c.qm") } as? SiteFault == .cannotOpen(path: "/nonexistent/c.qm"))
  }

  @Test("G40: a restore reaches the terminals that are open, keeps what it replaced, and is itself on record")
  func restore() throws {
    let house = try TestHouse(path: path)
    let second = try house.again()
    _ = try house.site.perform(AddNote("old"), as: house.clerk)
    let copy = folder.file("copy.qm")
    try house.site.backup(to: copy)
    house.clock.advance(milliseconds: 1000)
    _ = try house.site.perform(AddNote("new"), as: house.clerk, key: "k")
    let replaced = try house.site.chainHead()
    #expect(try second.database.integer("SELECT count(*) FROM note") == 2)

    let kept = try house.site.restore(from: copy, as: house.admin)
    #expect(try house.notes() == ["old"])
    #expect(try second.database.integer("SELECT count(*) FROM note") == 1)
    let content = try #require(
      try second.database.text("SELECT content FROM audit WHERE action = 'site.restore' ORDER BY id DESC LIMIT 1"))
    #expect(try JSON.parse(content)["replacedHead"] == .string(replaced.hash))
    // Both terminals go on, through the same chain.
    _ = try second.perform(AddNote("after"), as: house.clerk, key: "k")
    _ = try house.site.perform(AddNote("and after"), as: house.other)
    #expect(try house.notes() == ["old", "after", "and after"])
    #expect(try house.site.verify().isEmpty)
    #expect(try second.verify().isEmpty)
    let before = try Site.open(path: kept, catalog: TestHouse.catalog, clock: house.clock)
    #expect(try before.database.all("SELECT body FROM note ORDER BY id") { $0.text(0) } == ["old", "new"])
    #expect(try before.chainHead() == replaced)
    before.close()
    #expect(TemporaryFolder.mode(of: kept) == 0o600)
  }

  @Test("a backup that is damaged, cut short, newer, foreign or missing is not restored, and nothing is changed")
  func badBackups() throws {
    let house = try TestHouse(path: path)
    _ = try house.site.perform(AddNote("kept"), as: house.clerk)
    let copy = folder.file("copy.qm")
    try house.site.backup(to: copy)
    let whole = try #require(TemporaryFolder.bytes(of: copy))
    let head = try house.site.chainHead()
    func fault() -> SiteFault? { thrown { try house.site.restore(from: copy, as: house.admin) } as? SiteFault }

    var broken = whole
    for index in (whole.count / 2 / 4096 * 4096)..<(whole.count / 2 / 4096 * 4096 + 4096) { broken[index] = 0xa5 }
    try TemporaryFolder.write(broken, to: copy)
    #expect(fault() == .damaged(path: copy))
    try TemporaryFolder.write(Array(whole.prefix(whole.count - 4096)), to: copy)
    #expect(fault() == .truncated(path: copy))
    var foreign = whole
    foreign[68] = 0
    try TemporaryFolder.write(foreign, to: copy)
    #expect(fault() == .otherProgram(path: copy))
    var newer = whole
    newer[60] = 9
    try TemporaryFolder.write(newer, to: copy)
    #expect(fault() == .newer(path: copy))
    unlink(copy)
    #expect(fault() == .missing(path: copy))
    try TemporaryFolder.write(whole, to: copy)
    #expect(house.refusal { try house.site.restore(from: copy, as: house.boss) } == "notPermitted")
    #expect(try house.site.chainHead() == head)
    #expect(try house.notes() == ["kept"])
    #expect(try house.site.verify().isEmpty)
  }

  @Test("G40: a damaged site takes a backup back; its bytes are kept beside it") func restoreOverDamage() throws {
    let whole: [UInt8]
    let copy = folder.file("copy.qm")
    let admin: Session
    do {
      let house = try TestHouse(path: path)
      try house.fatten()
      try house.site.backup(to: copy)
      admin = house.admin
      house.site.close()
      whole = try #require(TemporaryFolder.bytes(of: path))
    }
    // Pages in the middle: the notes, which nobody has to read to sign in.
    var broken = whole
    for index in (whole.count / 2 / 4096 * 4096)..<((whole.count / 2 / 4096 + 4) * 4096) { broken[index] = 0xa5 }
    try TemporaryFolder.write(broken, to: path)
    func step<Content>(_ name: String, _ body: () throws -> Content) throws -> Content {
      do { return try body() } catch {
        Issue.record("\(name): \(error)")
        throw error
      }
    }
    let clock = FixedClock(TestHouse.start)
    let site = try step("open") { try Site.open(path: path, catalog: TestHouse.catalog, clock: clock) }
    // Either it finds faults, or the damage is such that it cannot go on.
    #expect((try? site.verify())?.isEmpty != true)
    let kept = try step("restore") { try site.restore(from: copy, as: admin) }
    #expect(TemporaryFolder.bytes(of: kept) == broken)
    #expect(TemporaryFolder.mode(of: kept) == 0o600)
    #expect(try step("verify restored") { try site.verify() }.isEmpty)
    #expect(try site.database.integer("SELECT count(*) FROM note WHERE number LIKE 'F%'") == 8000)
    site.close()
    let again = try step("open again") { try Site.open(path: path, catalog: TestHouse.catalog, clock: clock) }
    #expect(try again.verify().isEmpty)
    again.close()
  }

  @Test("a restore that is cancelled changes nothing") func cancelledRestore() throws {
    let house = try TestHouse(path: path)
    try house.fatten()
    let copy = folder.file("copy.qm")
    try house.site.backup(to: copy)
    _ = try house.site.perform(AddNote("new"), as: house.clerk)
    let head = try house.site.chainHead()
    var asked = 0
    let error = thrown {
      try house.site.restore(from: copy, as: house.admin) { done, total in
        asked += 1
        // The first pass copies what will be replaced; the second one is the restore.
        return !(done < total && asked > 3)
      }
    }
    #expect(error as? SiteFault == .interrupted)
    #expect(try house.site.chainHead() == head)
    _ = try house.site.perform(AddNote("still works"), as: house.clerk)
    #expect(try house.site.verify().isEmpty)
  }

  // MARK: - The worker

  @Test("a worker opens its own connection, runs jobs in order, and hands back what they throw") func worker()
    async throws
  {
    let house = try TestHouse(path: path)
    let (path, clock, clerk) = (path, house.clock, house.clerk)
    let worker = Worker { try Site.open(path: path, catalog: TestHouse.catalog, clock: clock) }
    for index in 0..<5 {
      let outcome = await withCheckedContinuation { continuation in
        worker.submit({ try $0.perform(AddNote("w\(index)"), as: clerk).outcome?.number ?? "" }) {
          continuation.resume(returning: $0)
        }
      }
      #expect(try outcome.get() == "N-2026-00\(index + 1)")
    }
    let refused = await withCheckedContinuation { continuation in
      worker.submit({ _ = try $0.perform(AddNote("refuse"), as: clerk) }) { continuation.resume(returning: $0) }
    }
    #expect(thrown { try refused.get() } as? TestRefusal == .unwanted("refuse"))
    worker.close()
    #expect(try house.rows("note") == 5)
  }

  @Test("a worker's job is stopped in the middle of its statement, and a waiting one is not begun") func cancelled()
    async throws
  {
    let house = try TestHouse(path: path)
    let (path, clock) = (path, house.clock)
    let worker = Worker { try Site.open(path: path, catalog: TestHouse.catalog, clock: clock) }
    let (first, second) = await withCheckedContinuation {
      (continuation: CheckedContinuation<(String, String), Never>) in
      let results = Results { continuation.resume(returning: $0) }
      let endless = worker.submit({ site in
        results.begun()
        return try site.database.integer(
          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")
      }) { results.put(first: Self.word($0)) }
      let waiting = worker.submit({ _ in 1 }) { results.put(second: Self.word($0)) }
      worker.cancel(waiting)
      results.whenBegun()
      // The statement may not have begun yet when the job has: keep asking until it ends.
      while !results.hasFirst { worker.cancel(endless) }
    }
    #expect(first.contains("SQLite 9: interrupted"))
    #expect(second == "site.interrupted")
    worker.close()
  }

  @Test("a worker's job of many short statements ends when it is cancelled; the next one runs") func cancelledBetween()
    async throws
  {
    let house = try TestHouse(path: path)
    let (path, clock, clerk) = (path, house.clock, house.clerk)
    let worker = Worker { try Site.open(path: path, catalog: TestHouse.catalog, clock: clock) }
    let (first, second) = await withCheckedContinuation {
      (continuation: CheckedContinuation<(String, String), Never>) in
      let results = Results { continuation.resume(returning: $0) }
      let endless = worker.submit({ site in
        let listing = try site.listing("notes")
        results.begun()
        // One statement would not be stopped by one request: it is asked for once only.
        while true { _ = try site.count(listing, ListingQuery(), for: clerk) }
      }) { results.put(first: Self.word($0)) }
      results.whenBegun()
      worker.cancel(endless)
      worker.submit({ try $0.perform(AddNote("after"), as: clerk).outcome?.number ?? "" }) {
        results.put(second: Self.word($0))
      }
    }
    #expect(first == "site.interrupted")
    #expect(second == "done")
    #expect(try house.notes() == ["after"])
    worker.close()
  }

  @Test("an action that is cancelled before it commits leaves nothing") func cancelledAction() throws {
    let house = try TestHouse(path: path)
    let handle = house.site.database.interruptHandle
    let error = thrown {
      try house.site.database.transaction {
        _ = try house.site.perform(AddNote("half"), as: house.clerk)
        handle.stop()
      }
    }
    #expect((error as? DatabaseError)?.code == .interrupted)
    handle.resume()
    #expect(try house.notes() == [])
    #expect(!house.site.database.isInTransaction)
    #expect(try house.site.verify().isEmpty)
  }

  private static func word<Content>(_ result: Result<Content, any Error>) -> String {
    switch result {
    case .success: "done"
    case .failure(let error): (error as? any Refusal)?.code ?? "\(error)"
    }
  }
}
