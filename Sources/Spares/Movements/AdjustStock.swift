import Kernel
import SQLite
import Values

/// Sets a bin to what was counted there: the difference is posted.
public struct AdjustStock: Action {
  public static let name = "spares.adjust"
  public static let title = Phrase("Adjust to count", "盘点调整")
  public static let summary = Phrase(
    "Posts the difference between what a bin held by the book at the end of the day and what was counted there.",
    "按盘点当日终了的账面数与实盘数过账货位差异。")
  public static let permission: Permission? = SparesPermissions.adjust
  public static let approvalRule: Phrase? = MovementRules.approvalRule
  public static let fields: [Field<Self>] = [
    .init(\.part, "part", "Part", "备件"),
    .init(\.bin, "bin", "Bin", "货位"),
    .init(\.lot, "lot", "Lot or serial number", "批号或序列号"),
    .init(\.expires, "expires", "Good until", "有效期至"),
    .init(\.counted, "counted", "Counted", "实盘数量", required: true),
    .init(
      \.price, "price", "Price per unit (excl. tax)", "单价（不含税）",
      hint: Phrase("only for what is found where there was none", "仅在原无库存时使用")),
    .init(\.reason, "reason", "Reason", "原因", kind: .text(most: 200)),
    .init(\.day, "day", "Day counted", "盘点日期"),
  ]

  public var part = PartNumber(unchecked: "")
  public var bin = BinCode(unchecked: "")
  public var lot: LotCode?
  public var expires: Day?
  public var counted = Quantity(-1)
  public var price: Money?
  public var reason = ""
  public var day: Day?

  public init() {}

  public init(part: PartNumber, bin: BinCode, counted: Quantity, reason: String) {
    self.part = part
    self.bin = bin
    self.counted = counted
    self.reason = reason
  }

  public func validate() -> [Fault] {
    var faults: [Fault] = []
    if counted < .zero { faults.append(Self.fault("counted", .tooSmall(least: 0))) }
    if let price, price < .zero { faults.append(Self.fault("price", .tooSmall(least: 0))) }
    if reason.isEmpty { faults.append(Self.fault("reason", .empty)) }
    return faults
  }

  public func scope(in change: Change) throws -> UnitID? { try BinQueries.require(bin, in: change.database).unit }

  public func approval(in change: Change) throws -> ApprovalNeed? {
    guard try change.value(of: SparesSettings.approvalAbove) > .zero else { return nil }
    let found = try difference(in: change)
    let value =
      found.change > 0
      ? try worth(found.change, found.part, found.bin, in: change.database)
      : try Cost.expected(-found.change, part: found.part, store: found.bin.store, in: change.database)
    return try MovementRules.approval(of: value, in: change)
  }

  public func perform(in change: inout Change) throws -> MovementPosted {
    let database = change.database
    let found = try difference(in: change)
    // A count says what was there then: after an approval that came later, it would undo what has moved since.
    if try PostingQueries.moved(
      part: found.part.id, bin: found.bin.id, lot: found.lot, since: change.asked, in: database)
    {
      throw SparesRefusal.movedSinceCount(found.part.number, bin: found.bin.code)
    }
    guard found.change != 0 else { throw SparesRefusal.nothingToAdjust(found.part.number, bin: found.bin.code) }
    let quantity = Quantity(abs(found.change))
    let lot =
      found.change > 0
      ? try incoming(found.part, quantity, in: change)
      : try lot.flatMap { try LotQueries.find($0, of: found.part.id, in: database) }
    let book = try DocumentQueries.insert(
      .init(
        kind: .adjustment, store: found.bin.store, observedOn: try MovementRules.day(day, in: change), reason: reason),
      in: change)
    let posting = Posting(part: found.part, bin: found.bin, lot: lot, book: book)
    let posted =
      found.change > 0
      ? try posting.put(
        quantity, value: try worth(found.change, found.part, found.bin, in: database), in: database)
      : try posting.take(quantity, in: database)
    return MovementPosted(
      document: book.number, kind: .adjustment, part: found.part.number, quantity: Quantity(found.change),
      decimals: found.part.decimals, unit: found.part.unit, tracking: found.part.tracking, value: posted.value,
      legs: [.init(bin: found.bin.code, lot: lot?.code, quantity: quantity, leftInBin: posted.leftInBin)])
  }

  private func difference(in change: Change) throws -> (
    part: PartFacts, bin: BinFacts, lot: LotID, change: Int64
  ) {
    let part = try PartQueries.require(part, in: change.database)
    let bin = try BinQueries.requireOpen(bin, in: change.database)
    if part.tracking == .none, let lot { throw SparesRefusal.notTracked(part.number, lot: lot) }
    if part.tracking != .none, lot == nil { throw SparesRefusal.lotNeeded(part.number, part.tracking) }
    let known = try lot.flatMap { try LotQueries.find($0, of: part.id, in: change.database) }
    let book =
      part.tracking != .none && known == nil
      ? 0
      : try PostingQueries.onHand(
        part: part.id, bin: bin.id, lot: known?.id ?? .none, on: try MovementRules.day(day, in: change),
        today: change.today, in: change.database)
    return (part, bin, known?.id ?? .none, counted.units - book)
  }

  private func incoming(_ part: PartFacts, _ quantity: Quantity, in change: Change) throws -> LotFacts? {
    try LotRules.incoming(
      lot, expires: expires, part: part, quantity: quantity, on: change.today, acceptsExpired: true, in: change)
  }

  /// What is found is worth what its like are worth; where there are none, the price says so.
  private func worth(
    _ quantity: Int64, _ part: PartFacts, _ bin: BinFacts, in database: Connection
  ) throws -> Money {
    let held = try PostingQueries.value(part: part.id, store: bin.store, in: database)
    if held.quantity > 0,
      let value = Money.proportion(of: Money(fen: held.value), part: quantity, whole: held.quantity),
      value.fen <= PostingQueries.most
    {
      return value
    }
    guard let price = price ?? part.price else { throw SparesRefusal.noPrice(part.number) }
    guard let value = MovementRules.value(of: Quantity(quantity), price: price, decimals: part.decimals) else {
      throw SparesRefusal.tooMuch(part.number)
    }
    return value
  }
}
