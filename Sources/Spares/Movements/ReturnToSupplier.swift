import Kernel
import SQLite
import Values

/// Sends received parts back, at their receipt cost (S15).
public struct ReturnToSupplier: Action {
  public static let name = "spares.returnToSupplier"
  public static let title = Phrase("Return to supplier", "退货")
  public static let summary = Phrase(
    """
    Sends parts of a receipt back at what they cost then; where that value has since gone, only with a price difference.
    """, "将入库备件按原入库成本退给供应商；若金额已不足，只能按差价退货。")
  public static let permission: Permission? = SparesPermissions.takeBack
  public static let approvalRule: Phrase? = MovementRules.approvalRule
  public static let fields: [Field<Self>] = [
    .init(\.receipt, "document", "Receipt document", "入库单"),
    .init(
      \.part, "part", "Part", "备件", hint: Phrase("checked against the document, if given", "填写则与原单核对")),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(\.bin, "bin", "From bin", "货位", hint: Phrase("blank: where it was put", "不填：原入库货位")),
    .init(\.reference, "reference", "Credit note", "退货凭证", kind: .text(most: 80)),
    .init(\.day, "day", "Day", "日期"),
    .init(\.reason, "reason", "Reason", "原因", kind: .text(most: 200)),
    .init(\.settling, "priceDifference", "With price difference", "差价退货"),
  ]

  public var receipt = DocumentNumber(unchecked: "")
  /// What the document is expected to be about.
  public var part: PartNumber?
  public var quantity = Quantity.zero
  public var bin: BinCode?
  public var reference = ""
  public var day: Day?
  public var reason = ""
  /// Takes the stock out at what it is worth now and books the rest as a price difference.
  public var settling = false

  public init() {}

  public init(receipt: DocumentNumber, quantity: Quantity, settling: Bool = false) {
    self.receipt = receipt
    self.quantity = quantity
    self.settling = settling
  }

  public func validate() -> [Fault] {
    var faults = MovementRules.problems(quantity: quantity).map { Self.fault($0.field, $0.problem) }
    if reason.isEmpty { faults.append(Self.fault("reason", .empty)) }
    return faults
  }

  public func scope(in change: Change) throws -> UnitID? {
    if let bin { return try BinQueries.require(bin, in: change.database).unit }
    return try DocumentQueries.require(receipt, in: change.database).unit
  }

  public func approval(in change: Change) throws -> ApprovalNeed? {
    guard try change.value(of: SparesSettings.approvalAbove) > .zero else { return nil }
    let plan = try ReturnPlan.make(receipt, as: .receipt, quantity, of: part, lot: nil, in: change.database)
    return try MovementRules.approval(of: Money(fen: plan.legs.reduce(0) { $0 + $1.value.fen }), in: change)
  }

  public func perform(in change: inout Change) throws -> MovementPosted {
    let database = change.database
    let plan = try ReturnPlan.make(receipt, as: .receipt, quantity, of: part, lot: nil, in: database)
    let book = try DocumentQueries.insert(
      .init(
        kind: .supplierReturn, store: plan.document.store,
        observedOn: try MovementRules.day(day, of: plan.document, in: change),
        reference: reference, reason: reason, of: plan.document.id, supplier: plan.document.supplier), in: change)
    var legs: [MovementPosted.Leg] = []
    var total: Int64 = 0
    var difference: Int64 = 0
    for leg in plan.legs {
      let from = try BinQueries.requireOpen(bin ?? leg.line.bin, in: database)
      guard from.store == plan.document.store else { throw SparesRefusal.binOfOtherStore(from.code) }
      let lot = leg.line.lot == .none ? nil : try LotQueries.facts(leg.line.lot, in: database)
      let posted = try Posting(part: plan.part, bin: from, lot: lot, book: book).takeBack(
        leg.quantity, value: leg.value, layer: leg.line.movement, number: receipt, settling: settling, in: database)
      total += posted.value.fen
      difference += posted.difference.fen
      legs.append(.init(bin: from.code, lot: lot?.code, quantity: leg.quantity, leftInBin: posted.leftInBin))
    }
    return MovementPosted(
      document: book.number, kind: .supplierReturn, part: plan.part.number, quantity: quantity,
      decimals: plan.part.decimals, unit: plan.part.unit, tracking: plan.part.tracking, value: Money(fen: total),
      legs: legs,
      difference: Money(fen: difference))
  }
}
