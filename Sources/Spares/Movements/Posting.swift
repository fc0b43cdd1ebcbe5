import Kernel
import SQLite
import Values

/// One movement of stock, posted with its balance, value and list row in the same transaction.
///
/// Moving average (S15): total value and quantity are kept per part and store; the average is their quotient and is
/// never stored. An issue takes half-up of quantity × value / quantity on hand; taking the last piece takes all the
/// value that is left, so that no fen stays behind. First in, first out: the same, layer by layer.
struct Posting {
  let part: PartFacts
  let bin: BinFacts
  var lot: LotFacts?
  let book: PostingBook

  struct Posted {
    let movement: MovementID
    let value: Money
    let difference: Money
    let leftInBin: Quantity
  }

  private var lotID: LotID { lot?.id ?? .none }

  /// Puts stock into the bin at a value.
  ///
  /// - Parameters:
  ///   - original: the movement this one gives back, wholly or in part.
  ///   - restoring: the movement whose layers get back what it took; nil makes a layer of its own.
  ///   - added: how much of the value was added on the way, by a repair.
  ///   - difference: the price difference that goes with it: what a reversed document had, with the other sign.
  func put(
    _ quantity: Quantity, value: Money, of original: MovementID? = nil, restoring: MovementID? = nil,
    added: Money = .zero, difference: Money = .zero, in database: Connection
  ) throws -> Posted {
    // How the part is told apart may have changed since what comes back was posted.
    guard (part.tracking == .none) == (lot == nil) else { throw SparesRefusal.trackingChanged(part.number) }
    if part.tracking == .serial, let lot { try LotRules.requireSingle(lot, part, quantity, in: database) }
    let left = try PostingQueries.add(quantity.units, part: part.id, bin: bin.id, lot: lotID, in: database)
    guard let left,
      try PostingQueries.addValue(quantity.units, value.fen, part: part.id, store: bin.store, in: database)
    else { throw SparesRefusal.tooMuch(part.number) }
    let movement = try record(
      quantity.units, value.fen, difference.fen, added: added.fen, left: left, of: original, in: database)
    if part.valuation == .fifo {
      let used = try restoring.map { try CostLayerQueries.uses(of: $0, in: database) } ?? []
      for use in used {
        try CostLayerQueries.use(use.id, by: movement, quantity: -use.quantity, value: -use.value, in: database)
      }
      if used.isEmpty {
        try CostLayerQueries.insert(
          movement, part: part.id, store: bin.store, quantity: quantity.units, value: value.fen, in: database)
      }
    }
    return Posted(movement: movement, value: value, difference: difference, leftInBin: Quantity(left))
  }

  /// Takes stock out of the bin at its cost.
  ///
  /// - Parameter cost: its part of the cost where it leaves together with others; nil for what it costs alone.
  func take(_ quantity: Quantity, at cost: Cost.Leaving? = nil, in database: Connection) throws -> Posted {
    let left = try takeFromBin(quantity, in: database)
    let costs = try cost.map { [$0] } ?? Cost.leaving([quantity.units], part: part, store: bin.store, in: database)
    return try leave(
      quantity.units, costs[0].value, 0, left: left, of: nil, using: costs[0].layers, in: database)
  }

  /// Takes stock out at a value of its own: a receipt that is reversed or sent back.
  ///
  /// What the emptied stock would keep, or what it lacks where `settling` allows that, is a price difference: it is
  /// part of what leaves, and shown apart.
  /// - Parameters:
  ///   - layer: the movement that brought it, whose layer is taken from first.
  ///   - original: the movement whose return this undoes; the one that brought it where that was none.
  ///   - added: what a repair had added to the value.
  func takeBack(
    _ quantity: Quantity, value: Money, layer: MovementID, of original: MovementID? = nil, added: Money = .zero,
    number: DocumentNumber, settling: Bool, in database: Connection
  ) throws -> Posted {
    let left = try takeFromBin(quantity, in: database)
    let held = try PostingQueries.value(part: part.id, store: bin.store, in: database)
    var shares: [CostLayer] = []
    var taken = value.fen
    var there = held.value
    if part.valuation == .fifo {
      let own = try CostLayerQueries.find(layer, in: database)
      shares = try layersBack(quantity.units, value.fen, own: own, in: database)
      // What its own layer still has decides; the layers of others are touched only by agreement.
      taken = shares.reduce(0) { $0 + $1.value }
      there = own.map { $0.quantity >= quantity.units ? max(taken, value.fen) : $0.value } ?? 0
    }
    if there < value.fen || part.valuation == .fifo && shares.contains(where: { $0.id != layer }) {
      guard settling else {
        throw SparesRefusal.valueGone(number, part: part.number, needed: value, left: Money(fen: there))
      }
      if part.valuation == .average { taken = Cost.share(of: quantity.units, from: held) }
    }
    if quantity.units == held.quantity { taken = held.value }
    return try leave(
      quantity.units, taken, taken - value.fen, added: -added.fen, left: left, of: original ?? layer, using: shares,
      in: database)
  }

  /// Moves stock from this bin to another one of the same store: its value stays where it is.
  func shift(
    _ quantity: Quantity, to other: BinFacts, of original: (out: MovementID, into: MovementID)? = nil, value: Money,
    in database: Connection
  ) throws -> (out: Posted, into: Posted) {
    let left = try takeFromBin(quantity, in: database)
    guard
      let there = try PostingQueries.add(quantity.units, part: part.id, bin: other.id, lot: lotID, in: database)
    else { throw SparesRefusal.tooMuch(part.number) }
    let out = try PostingQueries.insertMovement(
      document: book.id, part: part.id, store: bin.store, bin: bin.id, lot: lotID, quantity: -quantity.units,
      value: -value.fen, difference: 0, added: 0, left: left, of: original?.out, in: database)
    let into = try PostingQueries.insertMovement(
      document: book.id, part: part.id, store: bin.store, bin: other.id, lot: lotID, quantity: quantity.units,
      value: value.fen, difference: 0, added: 0, left: there, of: original?.into, in: database)
    return (
      Posted(movement: out, value: value, difference: .zero, leftInBin: Quantity(left)),
      Posted(movement: into, value: value, difference: .zero, leftInBin: Quantity(there))
    )
  }

  // MARK: - Steps

  private func takeFromBin(_ quantity: Quantity, in database: Connection) throws -> Int64 {
    guard
      let left = try PostingQueries.take(quantity.units, part: part.id, bin: bin.id, lot: lotID, in: database)
    else { throw try shortage(quantity, in: database) }
    return left
  }

  /// What a receipt's own layer gives back, at the receipt's value while it has that, and what older ones add.
  private func layersBack(
    _ quantity: Int64, _ value: Int64, own: CostLayer?, in database: Connection
  ) throws -> [CostLayer] {
    var shares: [CostLayer] = []
    let mine = min(own?.quantity ?? 0, quantity)
    if let own, mine > 0 {
      let worth =
        mine == own.quantity
        ? own.value
        : mine == quantity ? min(value, own.value) : Cost.share(of: mine, from: (own.quantity, own.value))
      shares.append(CostLayer(id: own.id, quantity: mine, value: worth))
    }
    guard mine < quantity else { return shares }
    let others = try CostLayerQueries.open(part: part.id, store: bin.store, covering: .max, in: database)
      .filter { $0.id != own?.id }
    return shares + Cost.shares(of: quantity - mine, from: others)
  }

  private func leave(
    _ quantity: Int64, _ value: Int64, _ difference: Int64, added: Int64 = 0, left: Int64, of original: MovementID?,
    using shares: [CostLayer], in database: Connection
  ) throws -> Posted {
    try PostingQueries.takeValue(quantity, value, part: part.id, store: bin.store, in: database)
    let movement = try record(
      -quantity, -value, difference, added: added, left: left, of: original, in: database)
    for share in shares {
      try CostLayerQueries.use(share.id, by: movement, quantity: share.quantity, value: share.value, in: database)
    }
    return Posted(
      movement: movement, value: Money(fen: value), difference: Money(fen: difference), leftInBin: Quantity(left))
  }

  private func record(
    _ quantity: Int64, _ value: Int64, _ difference: Int64, added: Int64, left: Int64, of original: MovementID?,
    in database: Connection
  ) throws -> MovementID {
    let movement = try PostingQueries.insertMovement(
      document: book.id, part: part.id, store: bin.store, bin: bin.id, lot: lotID, quantity: quantity, value: value,
      difference: difference, added: added, left: left, of: original, in: database)
    guard try PostingQueries.addToLine(quantity, value, part: part.id, in: database) else {
      throw SparesRefusal.tooMuch(part.number)
    }
    try book.count(quantity, part: part.id, store: bin.store, in: database)
    return movement
  }

  private func shortage(_ asked: Quantity, in database: Connection) throws -> SparesRefusal {
    let left = try PostingQueries.onHand(part: part.id, bin: bin.id, lot: lotID, in: database)
    let taker = try PostingQueries.lastTaker(part: part.id, store: bin.store, bin: bin.id, in: database)
    let all = try AllocationQueries.holdings(of: part.id, in: database)
    return .notEnough(
      SparesRefusal.Shortage(
        part: part.number, bin: bin.code, asked: asked, left: Quantity(left), decimals: part.decimals, unit: part.unit,
        taker: taker?.account, document: taker?.document, lot: lot?.code, tracking: part.tracking,
        elsewhere: Allocation.elsewhere(all, besides: [bin], lot: lot?.code, on: book.day)))
  }
}
