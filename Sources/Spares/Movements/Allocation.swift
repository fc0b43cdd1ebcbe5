import Kernel
import SQLite
import Values

/// Where a quantity is taken from (S13): first expired, first out; then the oldest lot; then the nearest bin, which is
/// the first on the walk through the store.
struct Allocation {
  struct Leg {
    let bin: BinFacts
    let lot: LotFacts?
    let quantity: Quantity
  }

  /// What somebody asked for.
  struct Wish {
    let part: PartFacts
    let quantity: Quantity
    var bin: BinCode?
    var lot: LotCode?
    /// Scrapping and moving take what has expired as well.
    var acceptsExpired = false
  }

  let store: StoreID
  let unit: UnitID?
  let legs: [Leg]

  /// Proposes the bins and lots to take from; what is not in stock is refused with what there is.
  ///
  /// - Parameter mayUse: whether the person may take from a store of that unit; asked only where no bin is named.
  static func propose(
    _ wish: Wish, on today: Day, in database: Connection, mayUse: (UnitID?) throws -> Bool
  ) throws -> Allocation {
    let part = wish.part
    let bin = try wish.bin.map { try BinQueries.requireOpen($0, in: database) }
    let lot = try requireLot(wish, on: today, in: database)
    let all = try AllocationQueries.holdings(of: part.id, in: database)
    var rows = all.filter { (bin == nil || $0.bin.id == bin?.id) && (lot == nil || $0.lot?.id == lot?.id) }
    if bin == nil {
      let reachable = try rows.filter { try mayUse($0.bin.unit) }
      if !reachable.isEmpty { rows = reachable }
    }
    let open = rows.filter { !$0.bin.isBlocked }
    if open.isEmpty, let blocked = rows.first { try blocked.bin.requireOpen() }
    let good = open.filter { wish.acceptsExpired || !($0.lot?.isExpired(on: today) ?? false) }
    if good.isEmpty, let expired = open.first?.lot, let day = expired.expiresOn {
      throw SparesRefusal.lotExpired(part.number, lot: expired.code, part.tracking, on: day)
    }
    guard let store = bestStore(of: good, for: wish.quantity.units) else {
      guard let bin else { throw wish.lot == nil ? SparesRefusal.noStock(part.number) : noLot(wish) }
      throw try shortage(wish, [], bin: bin, store: bin.store, of: all, on: today, in: database)
    }
    let candidates = good.filter { $0.bin.store == store }
    guard candidates.reduce(0, { $0 + $1.quantity }) >= wish.quantity.units else {
      throw try shortage(wish, candidates, bin: bin, store: store, of: all, on: today, in: database)
    }
    return Allocation(
      store: store, unit: candidates[0].bin.unit,
      legs: legs(wish.quantity.units, from: order(candidates, tracking: part.tracking, quantity: wish.quantity.units)))
  }

  /// There may be others of the part: it is this lot or serial number that is not there.
  private static func noLot(_ wish: Wish) -> SparesRefusal {
    .notEnough(
      SparesRefusal.Shortage(
        part: wish.part.number, bin: nil, asked: wish.quantity, left: .zero, decimals: wish.part.decimals,
        unit: wish.part.unit, taker: nil, document: nil, lot: wish.lot, tracking: wish.part.tracking))
  }

  private static func requireLot(_ wish: Wish, on today: Day, in database: Connection) throws -> LotFacts? {
    guard let code = wish.lot else { return nil }
    guard wish.part.tracking != .none else { throw SparesRefusal.notTracked(wish.part.number, lot: code) }
    guard let lot = try LotQueries.find(code, of: wish.part.id, in: database) else {
      throw SparesRefusal.unknownLot(wish.part.number, lot: code, wish.part.tracking)
    }
    if !wish.acceptsExpired, lot.isExpired(on: today), let day = lot.expiresOn {
      throw SparesRefusal.lotExpired(wish.part.number, lot: code, wish.part.tracking, on: day)
    }
    return lot
  }

  /// The first store that has enough, or the one that has most.
  private static func bestStore(of holdings: [Holding], for quantity: Int64) -> StoreID? {
    var best: (store: StoreID, total: Int64)?
    var index = holdings.startIndex
    while index < holdings.endIndex {
      let store = holdings[index].bin.store
      var total: Int64 = 0
      while index < holdings.endIndex, holdings[index].bin.store == store {
        total += holdings[index].quantity
        index += 1
      }
      if total >= quantity { return store }
      if total > best?.total ?? 0 { best = (store, total) }
    }
    return best?.store
  }

  static func order(_ holdings: [Holding], tracking: Tracking, quantity: Int64) -> [Holding] {
    guard tracking != .none else {
      // One walk to one bin, where one bin has it all.
      if let single = holdings.first(where: { $0.quantity >= quantity }) { return [single] }
      return holdings
    }
    return holdings.enumerated().sorted { left, right in
      let first = rank(left.element, left.offset)
      let second = rank(right.element, right.offset)
      return first < second
    }.map(\.element)
  }

  private static func rank(_ holding: Holding, _ walk: Int) -> (Int32, Int64, Int) {
    (holding.lot?.expiresOn?.number ?? .max, holding.lot?.id.rawValue ?? 0, walk)
  }

  static func legs(_ quantity: Int64, from holdings: [Holding]) -> [Leg] {
    var left = quantity
    var legs: [Leg] = []
    for holding in holdings where left > 0 {
      let taken = min(left, holding.quantity)
      legs.append(Leg(bin: holding.bin, lot: holding.lot, quantity: Quantity(taken)))
      left -= taken
    }
    return legs
  }

  private static func shortage(
    _ wish: Wish, _ holdings: [Holding], bin: BinFacts?, store: StoreID, of all: [Holding], on today: Day,
    in database: Connection
  ) throws -> SparesRefusal {
    // One bin is named, or the only one there is: then it can be said which.
    let bins = Set(holdings.map(\.bin))
    let named = bin ?? (bins.count == 1 ? bins.first : nil)
    let taker = try PostingQueries.lastTaker(part: wish.part.id, store: store, bin: named?.id, in: database)
    let expired = all.filter { holding in
      (named.map { holding.bin.id == $0.id } ?? (holding.bin.store == store)) && !wish.acceptsExpired
        && holding.lot?.isExpired(on: today) ?? false && (wish.lot == nil || holding.lot?.code == wish.lot)
    }
    return .notEnough(
      SparesRefusal.Shortage(
        part: wish.part.number, bin: named?.code, asked: wish.quantity,
        left: Quantity(holdings.reduce(0) { $0 + $1.quantity }), decimals: wish.part.decimals, unit: wish.part.unit,
        taker: taker?.account, document: taker?.document, lot: wish.lot, tracking: wish.part.tracking,
        expired: Quantity(expired.reduce(0) { $0 + $1.quantity }),
        elsewhere: elsewhere(all, besides: holdings.map(\.bin) + [named].compactMap(\.self), lot: wish.lot, on: today)))
  }

  /// The bins that hold most of what could be taken besides some, at most three.
  static func elsewhere(
    _ holdings: [Holding], besides bins: [BinFacts], lot: LotCode?, on today: Day
  ) -> [SparesRefusal.Shortage.Elsewhere] {
    var found: [BinCode: Int64] = [:]
    for holding in holdings
    where !holding.bin.isBlocked && !(holding.lot?.isExpired(on: today) ?? false) && !bins.contains(holding.bin)
      && (lot == nil || holding.lot?.code == lot)
    {
      found[holding.bin.code, default: 0] += holding.quantity
    }
    return found.sorted { ($1.value, $0.key.text) < ($0.value, $1.key.text) }.prefix(3)
      .map { .init(bin: $0.key, quantity: Quantity($0.value)) }
  }
}
