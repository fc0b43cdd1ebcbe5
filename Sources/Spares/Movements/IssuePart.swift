import Kernel
import SQLite
import Values

/// Issues a quantity of a part, at its cost: first expired first, then from the nearest bin.
public struct IssuePart: Action {
  public static let name = "spares.issue"
  public static let title = Phrase("Issue", "出库")
  public static let summary = Phrase(
    """
    Issues a quantity of a part; without a bin, what expires first, then from the nearest bin that holds enough, else from \
    several of one store.
    """, "领用备件；未填货位时先取最早到期的，再取最近且数量足够的货位，不足时从同一仓库的多个货位取。")
  public static let permission: Permission? = SparesPermissions.issue
  public static let approvalRule: Phrase? = MovementRules.approvalRule
  public static let fields: [Field<Self>] = [
    .init(\.part, "part", "Part", "备件"),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(\.bin, "bin", "Bin", "货位"),
    .init(\.lot, "lot", "Lot or serial number", "批号或序列号"),
    .init(\.purpose, "purpose", "For", "用途"),
    .init(\.reference, "reference", "Work order, equipment or department", "工单、设备或部门", kind: .text(most: 80)),
    .init(\.day, "day", "Day", "日期"),
    .init(\.reason, "reason", "Remark", "备注", kind: .text(most: 200)),
    .init(
      \.override, "despiteReservations", "Despite reservations", "动用预留",
      hint: Phrase("takes what is reserved for others", "动用为其他工单预留的库存")),
  ]

  public var part = PartNumber(unchecked: "")
  public var quantity = Quantity.zero
  public var bin: BinCode?
  public var lot: LotCode?
  public var purpose = Purpose.workOrder
  public var reference = ""
  public var day: Day?
  public var reason = ""
  /// Takes what is reserved for others, where the person may.
  public var override = false

  public init() {}

  public init(part: PartNumber, quantity: Quantity, bin: BinCode? = nil, reference: String = "") {
    self.part = part
    self.quantity = quantity
    self.bin = bin
    self.reference = reference
  }

  public func validate() -> [Fault] {
    MovementRules.problems(quantity: quantity).map { Self.fault($0.field, $0.problem) }
  }

  public func scope(in change: Change) throws -> UnitID? {
    try Withdrawal.unit(part, quantity, bin: bin, lot: lot, on: day, permission: SparesPermissions.issue, in: change)
  }

  public func approval(in change: Change) throws -> ApprovalNeed? {
    guard try change.value(of: SparesSettings.approvalAbove) > .zero else { return nil }
    return try MovementRules.approval(of: try plan(in: change).expectedCost(in: change.database), in: change)
  }

  public func perform(in change: inout Change) throws -> MovementPosted {
    let withdrawal = try plan(in: change)
    let use = try UseOfParts.find(purpose, reference, in: change.database)
    try withdrawal.respectReservations(of: use.workOrder, override: override, in: change)
    let book = try DocumentQueries.insert(
      .init(
        kind: .issue, store: withdrawal.allocation.store, observedOn: try MovementRules.day(day, in: change),
        purpose: purpose.rawValue, reference: reference, reason: reason, workOrder: use.workOrder,
        equipment: use.equipment), in: change)
    let posted = try withdrawal.post(book, in: change.database)
    if let workOrder = use.workOrder {
      try ReservationQueries.take(
        quantity.units, part: withdrawal.part.id, store: withdrawal.allocation.store, for: workOrder, by: book.id,
        on: change.today, in: change.database)
    }
    return posted
  }

  private func plan(in change: Change) throws -> Withdrawal {
    try Withdrawal.plan(part, quantity, bin: bin, lot: lot, on: day, permission: SparesPermissions.issue, in: change)
  }
}
