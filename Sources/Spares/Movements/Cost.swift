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

  /// A part of what leaves together: its cost, and the layers it is taken from (none at the moving average).
  struct Leaving {
    let value: Int64
    let layers: [CostLayer]
  }

  /// What each layer gives to a quantity, the oldest first.
  static func shares(of quantity: Int64, from layers: [CostLayer]) -> [CostLayer] {
    shares(of: [quantity], from: layers)[0]
  }

  /// What each layer gives to each of several quantities that leave one after the other.
  static func shares(of quantities: [Int64], from layers: [CostLayer]) -> [[CostLayer]] {
    var rest = layers[...]
    var used = (quantity: Int64(0), value: Int64(0))
    return quantities.map { quantity in
      var left = quantity
      var shares: [CostLayer] = []
      while left > 0, let layer = rest.first {
        let taken = min(left, layer.quantity - used.quantity)
        let value = share(of: taken, from: (layer.quantity - used.quantity, layer.value - used.value))
        shares.append(CostLayer(id: layer.id, quantity: taken, value: value))
        used = (used.quantity + taken, used.value + value)
        left -= taken
        guard used.quantity == layer.quantity else { continue }
        rest = rest.dropFirst()
        used = (0, 0)
      }
      return shares
    }
  }

  /// What each of several quantities costs that leave a store one after the other, now: each line of the ledger is half-up of
  /// its own quantity and what is there then, so that it can be checked by hand, and posted again from a file.
  static func leaving(
    _ quantities: [Int64], part: PartFacts, store: StoreID, in database: Connection
  ) throws -> [Leaving] {
    switch part.valuation {
    case .average:
      let held = try PostingQueries.value(part: part.id, store: store, in: database)
      var used = (quantity: Int64(0), value: Int64(0))
      return quantities.map { quantity in
        let value = share(of: quantity, from: (held.quantity - used.quantity, held.value - used.value))
        used = (used.quantity + quantity, used.value + value)
        return Leaving(value: value, layers: [])
      }
    case .fifo:
      let layers = try CostLayerQueries.open(
        part: part.id, store: store, covering: quantities.reduce(0, +), in: database)
      return shares(of: quantities, from: layers).map { shares in
        Leaving(value: shares.reduce(0) { $0 + $1.value }, layers: shares)
      }
    }
  }

  /// What a quantity would cost if it left the store now.
  static func expected(
    _ quantity: Int64, part: PartFacts, store: StoreID, in database: Connection
  ) throws -> Money {
    Money(fen: try leaving([quantity], part: part, store: store, in: database).reduce(0) { $0 + $1.value })
  }
}
