import Kernel
import SQLite
import Values

/// One movement of stock, posted with its balance, value and list row in the same transaction.
///
/// Moving average (S15): total value and quantity are kept per part and store; the average is their quotient and is
/// never stored. An issue takes half-up of quantity × value / quantity on hand; taking the last piece takes all the
/// value that is left, so that no fen stays behind.
struct Posting {
  let part: PartFacts
  let bin: BinFacts
  let document: DocumentID

  struct Posted {
    let value: Money
    let difference: Money
    let leftInBin: Quantity
  }

  /// Puts stock into the bin at a value.
  func put(_ quantity: Quantity, value: Money, in database: Connection) throws -> Posted {
    let left = try PostingQueries.add(quantity.units, part: part.id, bin: bin.id, in: database)
    guard let left,
      try PostingQueries.addValue(quantity.units, value.fen, part: part.id, store: bin.store, in: database)
    else { throw SparesRefusal.tooMuch(part.number) }
    try record(quantity.units, value.fen, 0, left: left, in: database)
    return Posted(value: value, difference: .zero, leftInBin: Quantity(left))
  }

  /// Takes stock out of the bin at the moving average.
  func take(_ quantity: Quantity, in database: Connection) throws -> Posted {
    guard let left = try PostingQueries.take(quantity.units, part: part.id, bin: bin.id, in: database) else {
      throw try shortage(quantity, in: database)
    }
    let held = try PostingQueries.value(part: part.id, store: bin.store, in: database)
    let cost = Self.cost(of: quantity.units, from: held)
    try PostingQueries.takeValue(quantity.units, cost, part: part.id, store: bin.store, in: database)
    try record(-quantity.units, -cost, 0, left: left, in: database)
    return Posted(value: Money(fen: cost), difference: .zero, leftInBin: Quantity(left))
  }

  /// Takes stock out at a value of its own: a receipt that is reversed.
  ///
  /// What the emptied stock would keep, or what it lacks where `settling` allows that, is a price difference: it is
  /// part of what leaves, and shown apart.
  func takeBack(_ quantity: Quantity, value: Money, number: DocumentNumber, settling: Bool, in database: Connection)
    throws
    -> Posted
  {
    guard let left = try PostingQueries.take(quantity.units, part: part.id, bin: bin.id, in: database) else {
      throw try shortage(quantity, in: database)
    }
    let held = try PostingQueries.value(part: part.id, store: bin.store, in: database)
    var taken = value.fen
    if held.value < taken {
      guard settling else {
        throw SparesRefusal.valueGone(number, part: part.number, needed: value, left: Money(fen: held.value))
      }
      taken = Self.cost(of: quantity.units, from: held)
    }
    if quantity.units == held.quantity { taken = held.value }
    let difference = taken - value.fen
    try PostingQueries.takeValue(quantity.units, taken, part: part.id, store: bin.store, in: database)
    try record(-quantity.units, -taken, difference, left: left, in: database)
    return Posted(value: Money(fen: taken), difference: Money(fen: difference), leftInBin: Quantity(left))
  }

  /// The share of the value that leaves with a quantity: half-up, all of it with the last piece.
  static func cost(of quantity: Int64, from held: (quantity: Int64, value: Int64)) -> Int64 {
    guard quantity < held.quantity else { return held.value }
    return Money.proportion(of: Money(fen: held.value), part: quantity, whole: held.quantity)?.fen ?? held.value
  }

  private func record(
    _ quantity: Int64, _ value: Int64, _ difference: Int64, left: Int64, in database: Connection
  ) throws {
    try PostingQueries.insertMovement(
      document: document, part: part.id, store: bin.store, bin: bin.id, quantity: quantity, value: value,
      difference: difference, left: left, in: database)
    guard try PostingQueries.addToLine(quantity, value, part: part.id, in: database) else {
      throw SparesRefusal.tooMuch(part.number)
    }
  }

  private func shortage(_ asked: Quantity, in database: Connection) throws -> SparesRefusal {
    let left = try PostingQueries.onHand(part: part.id, bin: bin.id, in: database)
    let taker = try PostingQueries.lastTaker(part: part.id, bin: bin.id, in: database)
    return .notEnough(
      SparesRefusal.Shortage(
        part: part.number, bin: bin.code, asked: asked, left: Quantity(left), decimals: part.decimals, unit: part.unit,
        taker: taker?.account, document: taker?.document))
  }
}
