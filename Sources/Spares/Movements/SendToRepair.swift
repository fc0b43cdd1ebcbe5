import Kernel
import Values

/// Sends parts out to be repaired: they leave stock at their cost and come back at it.
public struct SendToRepair: Action {
  public static let name = "spares.sendToRepair"
  public static let title = Phrase("Send to repair", "送修")
  public static let summary = Phrase(
    "Sends parts out to be repaired; they leave stock at their cost until they come back.", "将备件送出维修，按成本转出，修复后再收回。")
  public static let permission: Permission? = SparesPermissions.repair
  public static let approvalRule: Phrase? = MovementRules.approvalRule
  public static let fields: [Field<Self>] = [
    .init(\.part, "part", "Part", "备件"),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(\.bin, "bin", "Bin", "货位"),
    .init(\.lot, "lot", "Lot or serial number", "批号或序列号"),
    .init(\.supplier, "supplier", "Repaired by (supplier)", "维修方（供应商）"),
    .init(\.reference, "reference", "Repair order", "维修单号", kind: .text(most: 80)),
    .init(\.day, "day", "Day", "日期"),
    .init(\.reason, "reason", "What is wrong", "故障说明", kind: .text(most: 200)),
    .init(\.override, "despiteReservations", "Despite reservations", "动用预留"),
  ]

  public var part = PartNumber(unchecked: "")
  public var quantity = Quantity.zero
  public var bin: BinCode?
  public var lot: LotCode?
  public var supplier: SupplierCode?
  public var reference = ""
  public var day: Day?
  public var reason = ""
  public var override = false

  public init() {}

  public init(part: PartNumber, quantity: Quantity, bin: BinCode? = nil, lot: LotCode? = nil) {
    self.part = part
    self.quantity = quantity
    self.bin = bin
    self.lot = lot
  }

  public func validate() -> [Fault] {
    MovementRules.problems(quantity: quantity).map { Self.fault($0.field, $0.problem) }
  }

  public func scope(in change: Change) throws -> UnitID? {
    try Withdrawal.unit(
      part, quantity, bin: bin, lot: lot, acceptsExpired: true, permission: SparesPermissions.repair, in: change)
  }

  public func approval(in change: Change) throws -> ApprovalNeed? {
    guard try change.value(of: SparesSettings.approvalAbove) > .zero else { return nil }
    return try MovementRules.approval(of: try plan(in: change).expectedCost(in: change.database), in: change)
  }

  public func perform(in change: inout Change) throws -> MovementPosted {
    let withdrawal = try plan(in: change)
    try withdrawal.respectReservations(of: nil, override: override, in: change)
    let supplier = try supplier.map { try SupplierQueries.require($0, in: change.database) }
    let book = try DocumentQueries.insert(
      .init(
        kind: .repairOut, store: withdrawal.allocation.store, observedOn: try MovementRules.day(day, in: change),
        reference: reference, reason: reason, supplier: supplier), in: change)
    return try withdrawal.post(book, in: change.database)
  }

  private func plan(in change: Change) throws -> Withdrawal {
    try Withdrawal.plan(
      part, quantity, bin: bin, lot: lot, acceptsExpired: true, permission: SparesPermissions.repair, in: change)
  }
}
