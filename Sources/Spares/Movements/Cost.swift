import Kernel
import SQLite
import Values

/// What stock is worth as it leaves (S15).
enum Cost {
  /// The share of a value that leaves with a quantity: half-up, all of it with the last piece.
  static func share(of quantity: Int64, from held: (quantity: Int64, value: Int64)) -> Int64 {
    guard quantity < held.quantity else { return held.value }
    return Money.proportion(of: Money(fen: held.value), part: quantity, whole: held.quantity)?.fen ?? held.value
  }

  /// What each layer gives to a quantity, the oldest first.
  static func shares(of quantity: Int64, from layers: [CostLayer]) -> [CostLayer] {
    var left = quantity
    var shares: [CostLayer] = []
    for layer in layers where left > 0 {
      let taken = min(left, layer.quantity)
      shares.append(
        CostLayer(id: layer.id, quantity: taken, value: share(of: taken, from: (layer.quantity, layer.value))))
      left -= taken
    }
    return shares
  }

  /// What a quantity would cost if it left the store now.
  static func expected(
    _ quantity: Int64, part: PartFacts, store: StoreID, in database: Connection
  ) throws -> Money {
    switch part.valuation {
    case .average:
      let held = try PostingQueries.value(part: part.id, store: store, in: database)
      return Money(fen: share(of: quantity, from: held))
    case .fifo:
      let layers = try CostLayerQueries.open(part: part.id, store: store, covering: quantity, in: database)
      return Money(fen: shares(of: quantity, from: layers).reduce(0) { $0 + $1.value })
    }
  }
}
