import Kernel
import SQLite
import Values

/// Stock that comes back: returns from work and repairs.
enum Incoming {
  /// Puts each leg where it came from, or all of them into one bin, with an extra cost spread by quantity.
  static func post(
    _ plan: ReturnPlan, into bin: BinCode?, extra: Money, book: PostingBook, in database: Connection
  ) throws -> MovementPosted {
    let part = plan.part
    var legs: [MovementPosted.Leg] = []
    var total: Int64 = 0
    var left = (quantity: plan.legs.reduce(0) { $0 + $1.quantity.units }, value: extra.fen)
    let quantity = Quantity(left.quantity)
    for leg in plan.legs {
      let target = try BinQueries.requireOpen(bin ?? leg.line.bin, in: database)
      let lot = leg.line.lot == .none ? nil : try LotQueries.facts(leg.line.lot, in: database)
      let share = Cost.share(of: leg.quantity.units, from: left)
      left = (left.quantity - leg.quantity.units, left.value - share)
      let posted = try Posting(part: part, bin: target, lot: lot, book: book).put(
        leg.quantity, value: Money(fen: leg.value.fen + share), of: leg.line.movement,
        added: Money(fen: share), in: database)
      total += leg.value.fen + share
      legs.append(.init(bin: target.code, lot: lot?.code, quantity: leg.quantity, leftInBin: posted.leftInBin))
    }
    return MovementPosted(
      document: book.number, kind: book.kind, part: part.number, quantity: quantity, decimals: part.decimals,
      unit: part.unit, tracking: part.tracking, value: Money(fen: total), legs: legs)
  }
}
