import Dispatch
import Glibc
import SQLite
import Synchronization
import TestSupport
import Testing

@Suite struct SharedFileTests {
  private func filled(_ path: String, rows: Int = 100) throws -> Connection {
    let connection = try Connection(path: path, mode: .create)
    try connection.execute("PRAGMA journal_mode = WAL; CREATE TABLE item (id INTEGER PRIMARY KEY, body TEXT) STRICT")
    try connection.run(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
      INSERT INTO item (id, body) SELECT i, printf('%0500d', i) FROM n
      """, rows)
    return connection
  }

  @Test("a writer that finds the lock taken waits its time and then says busy") func busy() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let holder = try filled(path)
    let waiter = try Connection(path: path, busyMilliseconds: 40)
    let hasty = try Connection(path: path, busyMilliseconds: 0)
    try holder.transaction {
      try holder.run("UPDATE item SET body = 'held' WHERE id = 1")
      let began = ContinuousClock.now
      let error = #expect(throws: DatabaseError.self) { try waiter.transaction {} }
      // The naps alone add up to the limit; the upper bound only has to catch waiting for ever.
      #expect(ContinuousClock.now - began >= .milliseconds(40))
      #expect(ContinuousClock.now - began < .seconds(20))
      #expect(error?.code.primary == .busy)
      #expect(throws: DatabaseError.self) { try hasty.transaction {} }
      // Readers do not wait.
      #expect(try hasty.text("SELECT body FROM item WHERE id = 1") != "held")
    }
    try waiter.transaction { try waiter.run("UPDATE item SET body = 'mine' WHERE id = 1") }
    #expect(try holder.text("SELECT body FROM item WHERE id = 1") == "mine")
  }

  @Test("data_version tells of others' commits and not of one's own") func dataVersion() throws {
    let folder = try TemporaryFolder()
    let mine = try filled(folder.file("a.db"))
    let other = try Connection(path: folder.file("a.db"))
    let before = try mine.dataVersion()
    try mine.run("UPDATE item SET body = 'a'")
    #expect(try mine.dataVersion() == before)
    try other.run("UPDATE item SET body = 'b'")
    #expect(try mine.dataVersion() != before)
  }

  @Test("another thread's interrupt stops the running statement; the connection works on") func interrupt() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    let handle = connection.interruptHandle
    let group = DispatchGroup()
    let stopper = Stopper(handle: handle)
    DispatchQueue.global().async(group: group) { stopper.run() }
    let error = #expect(throws: DatabaseError.self) {
      try connection.integer("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")
    }
    stopper.isDone.store(true, ordering: .relaxed)
    group.wait()
    #expect(error?.code == .interrupted)
    #expect(try connection.integer("SELECT 5") == 5)
    connection.close()
    handle.interrupt()
  }

  private final class Stopper: Sendable {
    let handle: InterruptHandle
    let isDone = Atomic(false)

    init(handle: InterruptHandle) { self.handle = handle }

    func run() {
      while !isDone.load(ordering: .relaxed) {
        handle.interrupt()
        sched_yield()
      }
    }
  }

  @Test("G40: a backup tells its progress and is the whole database") func backup() throws {
    let folder = try TemporaryFolder()
    let source = try filled(folder.file("a.db"), rows: 2000)
    let target = try Connection(path: folder.file("b.db"), mode: .create)
    var left: [Int] = []
    var totals: Set<Int> = []
    let isWhole = try source.backup(to: target, pagesPerStep: 20) { rest, total in
      left.append(rest)
      totals.insert(total)
      return true
    }
    #expect(isWhole)
    #expect(totals.count == 1)
    #expect(left.count > 5)
    #expect(left == left.sorted(by: >))
    #expect(left.last == 0)
    #expect(try target.integer("SELECT count(*) FROM item") == 2000)
    #expect(try target.text("PRAGMA integrity_check") == "ok")
    #expect(!source.isInTransaction)
  }

  @Test("G40: a backup ends although others commit between its steps, and is the state it began with")
  func backupUnderWrites() throws {
    let folder = try TemporaryFolder()
    let source = try filled(folder.file("a.db"), rows: 2000)
    let writer = try Connection(path: folder.file("a.db"))
    let target = try Connection(path: folder.file("b.db"), mode: .create)
    var steps = 0
    var failure: (any Error)?
    let isWhole = try source.backup(to: target, pagesPerStep: 20) { _, _ in
      steps += 1
      failure = failure ?? thrown { try writer.run("INSERT INTO item (body) VALUES ('during')") }
      return steps < 500
    }
    #expect(failure == nil)
    #expect(isWhole, "the copy began again after each commit")
    #expect(try target.integer("SELECT count(*) FROM item") == 2000)
    #expect(try source.integer("SELECT count(*) FROM item") == Int64(2000 + steps))
  }

  @Test("a backup that is cancelled leaves a live target as it was") func cancelled() throws {
    let folder = try TemporaryFolder()
    let source = try filled(folder.file("a.db"), rows: 2000)
    let target = try filled(folder.file("b.db"), rows: 3)
    var asked = 0
    let isWhole = try source.backup(to: target, pagesPerStep: 5) { _, _ in
      asked += 1
      return asked < 3
    }
    #expect(!isWhole)
    #expect(asked == 3)
    #expect(try target.integer("SELECT count(*) FROM item") == 3)
    try target.run("INSERT INTO item (body) VALUES ('after')")
    #expect(try Connection(path: folder.file("b.db")).integer("SELECT count(*) FROM item") == 4)
  }

  @Test("a backup into a target that somebody keeps locked gives up with busy") func lockedTarget() throws {
    let folder = try TemporaryFolder()
    let source = try filled(folder.file("a.db"))
    let holder = try filled(folder.file("b.db"))
    let target = try Connection(path: folder.file("b.db"), busyMilliseconds: 10)
    source.busyMilliseconds = 10
    try holder.transaction {
      try holder.run("DELETE FROM item")
      let error = #expect(throws: DatabaseError.self) { try source.backup(to: target) }
      #expect(error?.code.primary == .busy)
    }
    #expect(!source.isInTransaction)
    #expect(try target.integer("SELECT count(*) FROM item") == 0)
  }
}
