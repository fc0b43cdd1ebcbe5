import Kernel
import SQLite
import Spares
import Testing
import Values

/// S10–S15: random work of every kind. The books hold after each step, and undoing all of it, the latest first, leaves
/// nothing: no piece, no fen, no reservation, no layer.
@Suite struct WalkTests {
  @Test("random work of every kind keeps the books, and undone backwards leaves nothing", arguments: [1, 2, 3, 4])
  func walk(seed: UInt64) throws {
    let daily = try DailySite()
    let walk = try StockWalk.take(420, in: daily, seed: seed)
    // The walk went everywhere, and into the walls.
    #expect(Set(walk.made.map(\.kind)) == Set(DocumentKind.allCases).subtracting([.opening, .reversal]))
    #expect(walk.refused.isSuperset(of: ["spares.notEnough", "spares.moreThanMoved", "spares.otherKind", "invalid"]))
    for posted in walk.made.reversed() {
      let reversed = try daily.do(ReverseDocument(document: posted.document))
      #expect(reversed.difference == .zero, "\(posted.kind) \(posted.document)")
    }
    #expect(try daily.site.verify().isEmpty)
    for query in [
      "SELECT sum(quantity) FROM stock_balance", "SELECT sum(quantity) + sum(value) FROM stock_value",
      "SELECT sum(quantity) + sum(value) FROM cost_layer", "SELECT sum(taken) FROM reservation",
      "SELECT sum(receipts) + sum(days) + sum(squares) FROM supplier_lead",
      "SELECT sum(received) + sum(demand) FROM stock_day",
    ] {
      #expect(try daily.site.database.integer(query) ?? 0 == 0, "\(query)")
    }
  }
}
