import Core
import Dispatch
import Kernel
import Spares
import Synchronization
import TestSupport
import Testing
import Values

/// S11: several terminals at one shelf.
@Suite struct RaceTests {
  let folder: TemporaryFolder
  let test: TestSite
  let part: PartNumber
  let bin: BinCode

  init() throws {
    folder = try TemporaryFolder()
    test = try TestSite(path: folder.file("a.qm"))
    try test.addPart("6205")
    part = try PartNumber("6205")
    bin = try BinCode("A-01")
  }

  private func open(busyMilliseconds: Int32 = 60_000) throws -> Site {
    try Site.open(path: test.site.path, catalog: .standard, clock: test.clock, busyMilliseconds: busyMilliseconds)
  }

  @Test("S11: of two terminals taking the last piece one succeeds; the other hears who took it and what is left")
  func lastPiece() throws {
    let other = try open()
    _ = try test.site.perform(
      ReceivePart(part: part, quantity: Quantity(3), bin: bin, price: Money(fen: 100)), as: test.keeper)
    // Both have seen three on their screens.
    let seen = try #require(try PartCard.read(part, in: other))
    #expect(seen.onHand == Quantity(3))
    let first = try test.site.perform(IssuePart(part: part, quantity: Quantity(2), bin: bin), as: test.keeper)
    let error = thrown { try other.perform(IssuePart(part: part, quantity: Quantity(2), bin: bin), as: test.manager) }
    guard case .notEnough(let shortage) = error as? SparesRefusal else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(shortage.asked == Quantity(2))
    #expect(shortage.left == Quantity(1))
    #expect(shortage.taker == "wang")
    #expect(shortage.document == first.outcome?.document.text)
    #expect((error as? SparesRefusal)?.sentence.english.contains("wang") == true)
    #expect((error as? SparesRefusal)?.sentence.chinese.contains("wang") == true)
    #expect(try test.site.verify().isEmpty)
  }

  @Test("S11: eight terminals, a hundred tries each, four hundred pieces: exactly four hundred succeed") func race()
    throws
  {
    _ = try test.site.perform(
      ReceivePart(part: part, quantity: Quantity(400), bin: bin, price: Money(fen: 333)), as: test.keeper)
    let counts = Mutex<[String: Int]>([:])
    let (path, clock, keeper, part, bin) = (test.site.path, test.clock, test.keeper, part, bin)
    DispatchQueue.concurrentPerform(iterations: 8) { terminal in
      var mine: [String: Int] = [:]
      do {
        let site = try Site.open(path: path, catalog: .standard, clock: clock, busyMilliseconds: 60_000)
        for attempt in 0..<100 {
          do {
            _ = try site.perform(
              IssuePart(part: part, quantity: Quantity(1), bin: bin), as: keeper, key: "t\(terminal)-\(attempt)")
            mine["done", default: 0] += 1
          } catch let refusal as any Refusal { mine[refusal.code, default: 0] += 1 }
        }
      } catch { mine["\(error)", default: 0] += 1 }
      counts.withLock { $0.merge(mine) { $0 + $1 } }
    }
    #expect(counts.withLock { $0 } == ["done": 400, "spares.notEnough": 400])
    #expect(try PartCard.read(part, in: test.site)?.onHand == .zero)
    #expect(try PartCard.read(part, in: test.site)?.value == .zero)
    #expect(
      try test.site.database.integer("SELECT count(DISTINCT number) FROM stock_document WHERE kind = 'issue'") == 400)
    #expect(try test.site.verify().isEmpty)
    // Every key asked again answers as it did, from any terminal.
    let again = try open()
    let repeats = try again.perform(
      batch: (0..<8).flatMap { terminal in
        (0..<100).map { BatchItem(IssuePart(part: part, quantity: Quantity(1), bin: bin), key: "t\(terminal)-\($0)") }
      }, as: keeper)
    #expect(repeats.count { $0.isRefused } == 400)
    #expect(try again.database.integer("SELECT count(*) FROM stock_document WHERE kind = 'issue'") == 400)
  }

  @Test("the same key from eight terminals at once is done once") func sameKey() throws {
    let (path, clock, keeper, part, bin) = (test.site.path, test.clock, test.keeper, part, bin)
    let documents = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let answer = Result { () throws -> String in
        let site = try Site.open(path: path, catalog: .standard, clock: clock, busyMilliseconds: 60_000)
        let receipt = ReceivePart(part: part, quantity: Quantity(5), bin: bin, price: Money(fen: 1))
        return try site.perform(receipt, as: keeper, key: "once").outcome?.document.text ?? "waiting"
      }
      documents.withLock { $0.append((try? answer.get()) ?? "\(answer)") }
    }
    #expect(documents.withLock { $0 } == Array(repeating: "REC-2026-000001", count: 8))
    #expect(try PartCard.read(part, in: test.site)?.onHand == Quantity(5))
  }
}
