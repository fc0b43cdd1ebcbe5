import Kernel
import SQLite
import Values

/// Stock that leaves: issues, scrap, repairs and what a transfer takes have the same way out.
struct Withdrawal {
  let part: PartFacts
  let quantity: Quantity
  let allocation: Allocation

  /// Decides where the stock comes from, for somebody with the permission.
  ///
  /// - Parameter day: the day of the event: what was good then may have been issued, however late it is entered.
  static func plan(
    _ part: PartNumber, _ quantity: Quantity, bin: BinCode?, lot: LotCode?, on day: Day? = nil,
    acceptsExpired: Bool = false, permission: Permission, in change: Change
  ) throws -> Withdrawal {
    let facts = try PartQueries.require(part, in: change.database)
    if facts.tracking == .none, lot == nil, let bin {
      // One bin, nothing to choose: whether it holds enough, the guarded write itself will say.
      let open = try BinQueries.requireOpen(bin, in: change.database)
      return Withdrawal(
        part: facts, quantity: quantity,
        allocation: Allocation(
          store: open.store, unit: open.unit, legs: [.init(bin: open, lot: nil, quantity: quantity)]))
    }
    let allocation = try Allocation.propose(
      .init(part: facts, quantity: quantity, bin: bin, lot: lot, acceptsExpired: acceptsExpired),
      on: min(day ?? change.today, change.today), in: change.database
    ) { try change.holds(permission, unit: $0) }
    return Withdrawal(part: facts, quantity: quantity, allocation: allocation)
  }

  /// The unit whose rights count: the named bin's, or that of the store it would be taken from.
  static func unit(
    _ part: PartNumber, _ quantity: Quantity, bin: BinCode?, lot: LotCode?, on day: Day? = nil,
    acceptsExpired: Bool = false, permission: Permission, in change: Change
  ) throws -> UnitID? {
    if let bin { return try BinQueries.require(bin, in: change.database).unit }
    return try plan(
      part, quantity, bin: nil, lot: lot, on: day, acceptsExpired: acceptsExpired, permission: permission, in: change
    ).allocation.unit
  }

  func expectedCost(in database: Connection) throws -> Money {
    Money(fen: try costs(in: database).reduce(0) { $0 + $1.value })
  }

  /// What is reserved for work orders other than this one does not leave the store.
  func respectReservations(of workOrder: WorkOrderID?, override: Bool, in change: Change) throws {
    let others = try ReservationQueries.reserved(
      part: part.id, store: allocation.store, except: workOrder, on: change.today, in: change.database)
    guard others > 0 else { return }
    let held = try AllocationQueries.usable(
      part: part.id, store: allocation.store, on: change.today, in: change.database)
    guard quantity.units > held - others else { return }
    if override, try change.holds(SparesPermissions.overrideReservations, unit: allocation.unit) { return }
    throw SparesRefusal.reserved(
      SparesRefusal.Reserved(
        part: part.number, asked: quantity, free: Quantity(max(0, held - others)), decimals: part.decimals,
        unit: part.unit,
        workOrders: try ReservationQueries.holders(
          part: part.id, store: allocation.store, except: workOrder, on: change.today, in: change.database),
        mayOverride: try change.holds(SparesPermissions.overrideReservations, unit: allocation.unit)))
  }

  /// What each leg costs as it leaves after the ones before it.
  func costs(in database: Connection) throws -> [Cost.Leaving] {
    try Cost.leaving(allocation.legs.map(\.quantity.units), part: part, store: allocation.store, in: database)
  }

  func post(_ book: PostingBook, in database: Connection) throws -> MovementPosted {
    var legs: [MovementPosted.Leg] = []
    var value: Int64 = 0
    for (leg, cost) in zip(allocation.legs, try costs(in: database)) {
      let posted = try Posting(part: part, bin: leg.bin, lot: leg.lot, book: book)
        .take(leg.quantity, at: cost, in: database)
      value += posted.value.fen
      legs.append(.init(bin: leg.bin.code, lot: leg.lot?.code, quantity: leg.quantity, leftInBin: posted.leftInBin))
    }
    return MovementPosted(
      document: book.number, kind: book.kind, part: part.number, quantity: quantity, decimals: part.decimals,
      unit: part.unit, tracking: part.tracking, value: Money(fen: value), legs: legs)
  }
}
