import Kernel
import Values

/// Takes parts back from repair: at what they cost when they left, and what the repair cost.
public struct TakeFromRepair: Action {
  public static let name = "spares.takeFromRepair"
  public static let title = Phrase("Take from repair", "修复入库")
  public static let summary = Phrase(
    "Takes repaired parts back at their cost when they left plus the cost of the repair.", "修复备件按送出成本加维修费用收回入库。")
  public static let permission: Permission? = SparesPermissions.repair
  public static let approvalRule: Phrase? = MovementRules.approvalRule
  public static let fields: [Field<Self>] = [
    .init(\.sent, "document", "Repair document", "送修单"),
    .init(
      \.part, "part", "Part", "备件", hint: Phrase("checked against the document, if given", "填写则与原单核对")),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(\.bin, "bin", "Into bin", "入库货位", hint: Phrase("blank: where it came from", "不填：原货位")),
    .init(\.lot, "lot", "Lot or serial number", "批号或序列号"),
    .init(\.cost, "cost", "Cost of the repair (excl. tax)", "维修费用（不含税）"),
    .init(\.day, "day", "Day", "日期"),
    .init(\.reason, "reason", "Remark", "备注", kind: .text(most: 200)),
  ]

  public var sent = DocumentNumber(unchecked: "")
  /// What the document is expected to be about.
  public var part: PartNumber?
  public var quantity = Quantity.zero
  public var bin: BinCode?
  public var lot: LotCode?
  /// In all, not per piece.
  public var cost = Money.zero
  public var day: Day?
  public var reason = ""

  public init() {}

  public init(sent: DocumentNumber, quantity: Quantity, cost: Money = .zero, bin: BinCode? = nil) {
    self.sent = sent
    self.quantity = quantity
    self.cost = cost
    self.bin = bin
  }

  public func validate() -> [Fault] {
    var faults = MovementRules.problems(quantity: quantity).map { Self.fault($0.field, $0.problem) }
    if cost < .zero { faults.append(Self.fault("cost", .tooSmall(least: 0))) }
    return faults
  }

  public func scope(in change: Change) throws -> UnitID? {
    if let bin { return try BinQueries.require(bin, in: change.database).unit }
    return try DocumentQueries.require(sent, in: change.database).unit
  }

  public func approval(in change: Change) throws -> ApprovalNeed? { try MovementRules.approval(of: cost, in: change) }

  public func perform(in change: inout Change) throws -> MovementPosted {
    let database = change.database
    let plan = try ReturnPlan.make(sent, as: .repairOut, quantity, of: part, lot: lot, in: database)
    try MovementRules.requireRight(SparesPermissions.repair, unit: plan.document.unit, in: change)
    let store = try bin.map { try BinQueries.requireOpen($0, in: database).store } ?? plan.document.store
    let book = try DocumentQueries.insert(
      .init(
        kind: .repairIn, store: store, observedOn: try MovementRules.day(day, of: plan.document, in: change),
        reference: sent.text,
        reason: reason, of: plan.document.id, supplier: plan.document.supplier), in: change)
    return try Incoming.post(plan, into: bin, extra: cost, book: book, in: database)
  }
}
