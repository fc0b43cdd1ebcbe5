import Core
import Glibc
import Kernel
import Spares
import TestSupport
import Testing
import Values

@Suite(.serialized, .enabled(if: SmallDisk.isPermitted, "mounting a file system takes root")) struct DiskTests {
  private static func issue() throws -> IssuePart {
    IssuePart(part: try PartNumber("P"), quantity: Quantity(1), bin: try BinCode("B"))
  }

  @Test("a full disk: a sentence, nothing half done; with room again the same key posts, once") func full() throws {
    let disk = try SmallDisk()
    let file = try SiteFile(onHand: 100_000, in: disk.path)
    let (site, admin) = try file.open()
    defer { site.close() }
    try disk.fill()
    // What the log has room for still goes in.
    var posted: Int64 = 0
    var refused: String?
    for number in 1...5000 where refused == nil {
      do {
        _ = try site.perform(Self.issue(), as: admin, key: "issue-\(number)")
        posted += 1
      } catch SiteFault.diskFull {
        refused = "issue-\(number)"
      }
    }
    let key = try #require(refused, "the disk was never full")
    #expect(SiteFault.diskFull.sentence.english.contains("The disk is full. Nothing was changed"))
    #expect(try file.onHand(in: site) == 100_000 - posted)
    // Many at once: all of them or none.
    let items = try (1...500).map { BatchItem(try Self.issue(), key: "batch-\($0)") }
    #expect(throws: SiteFault.diskFull) { try site.perform(batch: items, as: admin) }
    #expect(try file.onHand(in: site) == 100_000 - posted)
    // A sign-in is a row of the file too: without it the lock after wrong PINs could be slept through on a full disk.
    let child = try file.child(["report", "stock"], mergesErrors: true)
    child.closeInput()
    let refusal = SiteFault.signInNeedsRoom(path: file.path)
    #expect(try child.rest().contains(refusal.sentence.english))
    #expect(child.wait() == 5)

    try disk.free()
    for turn in 1...2 {
      guard case .done(_, let receipt) = try site.perform(Self.issue(), as: admin, key: key) else {
        Issue.record("\(key) waits")
        return
      }
      #expect(receipt.isRepeat == (turn == 2))
      #expect(try file.onHand(in: site) == 100_000 - posted - 1)
    }
    #expect(try site.perform(batch: items, as: admin).count == 500)
    #expect(try file.onHand(in: site) == 100_000 - posted - 501)
    #expect(try site.verify() == [])
  }

  @Test("nobody signs in on a full disk, whatever the PIN: one sentence says what to do; who is signed in reads on")
  func fullSignIn() throws {
    let disk = try SmallDisk()
    let file = try SiteFile(onHand: 10, in: disk.path)
    let (site, admin) = try file.open()
    defer { site.close() }
    try disk.fill()
    for number in 1...5000 where (try? site.perform(Self.issue(), as: admin, key: "fill-\(number)")) != nil {}
    let refusal = SiteFault.signInNeedsRoom(path: file.path)
    // The right PIN and a wrong one answer alike, however often: nothing is told, and no try is free.
    for pin in [SiteFile.pin] + Array(repeating: "0000", count: 6) + [SiteFile.pin] {
      #expect(throws: refusal) { try site.signIn(name: "admin", pin: pin, terminal: "test") }
    }
    #expect(refusal.sentence.english.contains("Free some space") && refusal.sentence.chinese.contains("清理"))
    #expect(try site.page(try site.listing("stock"), ListingQuery(), for: admin).rows.count == 1)
    try disk.free()
    // Five wrong PINs lock as ever.
    for _ in 1...5 {
      #expect(throws: SignInRefusal.wrong) { try site.signIn(name: "admin", pin: "0000", terminal: "test") }
    }
    #expect(throws: (any Error).self) { try site.signIn(name: "admin", pin: SiteFile.pin, terminal: "test") }
  }

  @Test("a file that was closed in order is told from a damaged one where the disk is full") func closedFull() throws {
    let disk = try SmallDisk()
    let file = try SiteFile(onHand: 10, in: disk.path)
    try disk.fill()
    #expect(throws: SiteFault.diskFull) { try file.open() }
    try disk.free()
    let (site, _) = try file.open()
    defer { site.close() }
    #expect(try site.verify() == [])
  }

  @Test("a disk that became read-only: whoever is signed in reads on; posting answers with a sentence")
  func readOnly() throws {
    let disk = try SmallDisk()
    let file = try SiteFile(onHand: 10, in: disk.path)
    let (before, admin) = try file.open()
    before.close()
    // A program that died leaves its log beside the file, as a computer does that went down.
    let child = try file.child(["do", "--lines", "--batch", "1"])
    child.send(#"{"action":"spares.issue","part":"P","quantity":1,"bin":"B","key":"before"}"# + "\n")
    #expect(try JSON.parse(try child.line() ?? "")["ok"]?.bool == true)
    child.kill(SIGKILL)
    child.wait()
    try disk.setReadOnly(true)
    do {
      let site = try Site.open(path: file.path, catalog: .standard)
      defer { site.close() }
      #expect(try file.onHand(in: site) == 9)
      #expect(throws: SiteFault.readOnly) { try site.perform(Self.issue(), as: admin, key: "after") }
      // What was done before the fault is answered as it was.
      guard case .done(_, let receipt) = try site.perform(Self.issue(), as: admin, key: "before") else {
        Issue.record("it waits")
        return
      }
      #expect(receipt.isRepeat)
      #expect(try site.page(try site.listing("stock"), ListingQuery(), for: admin).rows.count == 1)
      #expect(throws: SiteFault.signInNeedsWriting(path: file.path)) {
        try site.signIn(name: "admin", pin: SiteFile.pin, terminal: "test")
      }
    }
    try disk.setReadOnly(false)
    let (site, _) = try file.open()
    defer { site.close() }
    guard case .done(_, let receipt) = try site.perform(Self.issue(), as: admin, key: "after") else {
      Issue.record("it waits")
      return
    }
    #expect(!receipt.isRepeat)
    #expect(try file.onHand(in: site) == 8)
    #expect(try site.verify() == [])
  }

  @Test("a file that was closed in order on a disk that is read-only now cannot be opened, and says so")
  func closedReadOnly() throws {
    let disk = try SmallDisk()
    let file = try SiteFile(onHand: 10, in: disk.path)
    try disk.setReadOnly(true)
    #expect(throws: SiteFault.cannotOpen(path: file.path)) { try file.open() }
    try disk.setReadOnly(false)
    let (site, _) = try file.open()
    defer { site.close() }
    #expect(try site.verify() == [])
  }
}
