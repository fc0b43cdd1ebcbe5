import Kernel
import SQLite
import Values

/// Enters what was on hand when the site began to use the program.
public struct PostOpeningBalance: Action {
  public static let name = "spares.opening"
  public static let title = Phrase("Opening balance", "期初库存")
  public static let summary = Phrase(
    "Enters what a bin held when the site began to use the program, with its total value.", "录入启用时货位的库存数量与总金额。")
  public static let permission: Permission? = SparesPermissions.open
  public static let approvalRule: Phrase? = MovementRules.approvalRule
  public static let fields: [Field<Self>] = [
    .init(\.part, "part", "Part", "备件"),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(\.bin, "bin", "Bin", "货位"),
    .init(\.lot, "lot", "Lot or serial number", "批号或序列号"),
    .init(\.expires, "expires", "Good until", "有效期至"),
    .init(\.value, "value", "Total value (excl. tax)", "总金额（不含税）", kind: .money),
    .init(\.day, "day", "Day", "日期"),
  ]

  public var part = PartNumber(unchecked: "")
  public var quantity = Quantity.zero
  public var bin = BinCode(unchecked: "")
  public var lot: LotCode?
  /// The last day the lot may be used; it may have passed.
  public var expires: Day?
  /// Has to be said, though it may be zero: stock without a value would lower the average unseen.
  public var value: Money?
  public var day: Day?

  public init() {}

  public init(part: PartNumber, quantity: Quantity, bin: BinCode, value: Money, day: Day? = nil) {
    self.part = part
    self.quantity = quantity
    self.bin = bin
    self.value = value
    self.day = day
  }

  public func validate() -> [Fault] {
    var faults = MovementRules.problems(quantity: quantity, price: nil).map { Self.fault($0.field, $0.problem) }
    if let value, value < .zero { faults.append(Self.fault("value", .tooSmall(least: 0))) }
    return faults
  }

  public func scope(in change: Change) throws -> UnitID? { try BinQueries.require(bin, in: change.database).unit }

  public func approval(in change: Change) throws -> ApprovalNeed? {
    try MovementRules.approval(of: value ?? .zero, in: change)
  }

  public func perform(in change: inout Change) throws -> MovementPosted {
    let value = value ?? .zero
    let part = try PartQueries.require(part, in: change.database)
    let bin = try BinQueries.requireOpen(bin, in: change.database)
    let lot = try LotRules.incoming(
      lot, expires: expires, part: part, quantity: quantity, on: change.today, acceptsExpired: true, in: change)
    let book = try DocumentQueries.insert(
      .init(kind: .opening, store: bin.store, observedOn: try MovementRules.day(day, in: change)), in: change)
    let posted = try Posting(part: part, bin: bin, lot: lot, book: book)
      .put(quantity, value: value, in: change.database)
    return MovementPosted(
      document: book.number, kind: .opening, part: part.number, quantity: quantity, decimals: part.decimals,
      unit: part.unit, tracking: part.tracking, value: value,
      legs: [.init(bin: bin.code, lot: lot?.code, quantity: quantity, leftInBin: posted.leftInBin)])
  }
}
