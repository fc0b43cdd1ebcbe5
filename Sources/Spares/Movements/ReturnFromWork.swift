import Kernel
import SQLite
import Values

/// Takes back parts that were issued and not used, at their issue cost (S15).
public struct ReturnFromWork: Action {
  public static let name = "spares.returnFromWork"
  public static let title = Phrase("Return from work", "退料")
  public static let summary = Phrase(
    "Takes issued parts back into stock at what they cost when they were issued.", "将已领未用的备件按原出库成本退回库存。")
  public static let permission: Permission? = SparesPermissions.takeBack
  public static let fields: [Field<Self>] = [
    .init(\.issue, "document", "Issue document", "出库单"),
    .init(
      \.part, "part", "Part", "备件", hint: Phrase("checked against the document, if given", "填写则与原单核对")),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(\.bin, "bin", "Into bin", "退回货位", hint: Phrase("blank: where it came from", "不填：原货位")),
    .init(\.lot, "lot", "Lot or serial number", "批号或序列号"),
    .init(\.day, "day", "Day", "日期"),
    .init(\.reason, "reason", "Reason", "原因", kind: .text(most: 200)),
  ]

  public var issue = DocumentNumber(unchecked: "")
  /// What the document is expected to be about.
  public var part: PartNumber?
  public var quantity = Quantity.zero
  public var bin: BinCode?
  public var lot: LotCode?
  public var day: Day?
  public var reason = ""

  public init() {}

  public init(issue: DocumentNumber, quantity: Quantity, bin: BinCode? = nil) {
    self.issue = issue
    self.quantity = quantity
    self.bin = bin
  }

  public func validate() -> [Fault] {
    MovementRules.problems(quantity: quantity).map { Self.fault($0.field, $0.problem) }
  }

  public func scope(in change: Change) throws -> UnitID? {
    if let bin { return try BinQueries.require(bin, in: change.database).unit }
    return try DocumentQueries.require(issue, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> MovementPosted {
    let database = change.database
    let plan = try ReturnPlan.make(issue, as: .issue, quantity, of: part, lot: lot, in: database)
    try MovementRules.requireRight(SparesPermissions.takeBack, unit: plan.document.unit, in: change)
    let store = try bin.map { try BinQueries.requireOpen($0, in: database).store } ?? plan.document.store
    let book = try DocumentQueries.insert(
      .init(
        kind: .workReturn, store: store, observedOn: try MovementRules.day(day, of: plan.document, in: change),
        reference: issue.text, reason: reason, of: plan.document.id, workOrder: plan.document.workOrder,
        equipment: plan.document.equipment), in: change)
    return try Incoming.post(plan, into: bin, extra: .zero, book: book, in: database)
  }
}
