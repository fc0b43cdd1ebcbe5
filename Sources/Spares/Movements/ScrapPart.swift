import Kernel
import Values

/// Takes stock out for good because it is of no use any more.
public struct ScrapPart: Action {
  public static let name = "spares.scrap"
  public static let title = Phrase("Scrap", "报废")
  public static let summary = Phrase(
    "Takes stock out for good, with the reason; what has expired can be scrapped as well.", "将不可再用的库存报废并注明原因，过期的亦可报废。")
  public static let permission: Permission? = SparesPermissions.scrap
  public static let approvalRule: Phrase? = MovementRules.approvalRule
  public static let fields: [Field<Self>] = [
    .init(\.part, "part", "Part", "备件"),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(\.bin, "bin", "Bin", "货位"),
    .init(\.lot, "lot", "Lot or serial number", "批号或序列号"),
    .init(\.reason, "reason", "Reason", "原因", kind: .text(most: 200)),
    .init(\.reference, "reference", "Reference", "参考号", kind: .text(most: 80)),
    .init(\.day, "day", "Day", "日期"),
  ]

  public var part = PartNumber(unchecked: "")
  public var quantity = Quantity.zero
  public var bin = BinCode(unchecked: "")
  public var lot: LotCode?
  public var reason = ""
  public var reference = ""
  public var day: Day?

  public init() {}

  public init(part: PartNumber, quantity: Quantity, bin: BinCode, reason: String, lot: LotCode? = nil) {
    self.part = part
    self.quantity = quantity
    self.bin = bin
    self.reason = reason
    self.lot = lot
  }

  public func validate() -> [Fault] {
    var faults = MovementRules.problems(quantity: quantity).map { Self.fault($0.field, $0.problem) }
    if reason.isEmpty { faults.append(Self.fault("reason", .empty)) }
    return faults
  }

  public func scope(in change: Change) throws -> UnitID? { try BinQueries.require(bin, in: change.database).unit }

  public func approval(in change: Change) throws -> ApprovalNeed? {
    guard try change.value(of: SparesSettings.approvalAbove) > .zero else { return nil }
    return try MovementRules.approval(of: try plan(in: change).expectedCost(in: change.database), in: change)
  }

  public func perform(in change: inout Change) throws -> MovementPosted {
    let withdrawal = try plan(in: change)
    let book = try DocumentQueries.insert(
      .init(
        kind: .scrap, store: withdrawal.allocation.store, observedOn: try MovementRules.day(day, in: change),
        reference: reference, reason: reason), in: change)
    return try withdrawal.post(book, in: change.database)
  }

  private func plan(in change: Change) throws -> Withdrawal {
    try Withdrawal.plan(
      part, quantity, bin: bin, lot: lot, acceptsExpired: true, permission: SparesPermissions.scrap, in: change)
  }
}
