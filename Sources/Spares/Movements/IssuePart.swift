import Kernel
import SQLite
import Values

/// Issues a quantity of a part from a bin, at the moving average.
public struct IssuePart: Action {
  public static let name = "spares.issue"
  public static let title = Phrase("Issue", "出库")
  public static let summary = Phrase(
    "Issues a quantity of a part; without a bin, from the first open one (by code) that holds enough.",
    "领用备件；未填货位时取编码最前且数量足够的未冻结货位。")
  public static let permission: Permission? = SparesPermissions.issue
  public static let approvalRule: Phrase? = MovementRules.approvalRule
  public static let fields: [Field<Self>] = [
    .init(\.part, "part", "Part", "备件"),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(\.bin, "bin", "Bin", "货位"),
    .init(\.purpose, "purpose", "For", "用途"),
    .init(\.reference, "reference", "Work order, equipment or department", "工单、设备或部门", kind: .text(most: 80)),
    .init(\.day, "day", "Day", "日期"),
    .init(\.reason, "reason", "Remark", "备注", kind: .text(most: 200)),
  ]

  public var part = PartNumber(unchecked: "")
  public var quantity = Quantity.zero
  public var bin: BinCode?
  public var purpose = Purpose.workOrder
  public var reference = ""
  public var day: Day?
  public var reason = ""

  public init() {}

  public init(part: PartNumber, quantity: Quantity, bin: BinCode? = nil, reference: String = "") {
    self.part = part
    self.quantity = quantity
    self.bin = bin
    self.reference = reference
  }

  public func validate() -> [Fault] {
    MovementRules.problems(quantity: quantity, price: nil).map { Self.fault($0.field, $0.problem) }
  }

  public func scope(in change: Change) throws -> UnitID? {
    if let bin { return try BinQueries.require(bin, in: change.database).unit }
    return try choose(try PartQueries.require(part, in: change.database), in: change.database).unit
  }

  public func approval(in change: Change) throws -> ApprovalNeed? {
    guard try change.value(of: SparesSettings.approvalAbove) > .zero else { return nil }
    let part = try PartQueries.require(part, in: change.database)
    let bin = try choose(part, in: change.database)
    let held = try PostingQueries.value(part: part.id, store: bin.store, in: change.database)
    return try MovementRules.approval(of: Money(fen: Posting.cost(of: quantity.units, from: held)), in: change)
  }

  public func perform(in change: inout Change) throws -> MovementPosted {
    let part = try PartQueries.require(part, in: change.database)
    let bin = try choose(part, in: change.database)
    let document = try DocumentQueries.insert(
      .init(
        kind: .issue, store: bin.store, observedOn: try MovementRules.day(day, in: change), purpose: purpose.rawValue,
        reference: reference, reason: reason), pattern: SparesSettings.issueNumber, in: change)
    let posted = try Posting(part: part, bin: bin, document: document.id).take(quantity, in: change.database)
    return MovementPosted(
      document: document.number, kind: .issue, part: part.number, bin: bin.code, quantity: quantity,
      decimals: part.decimals, unit: part.unit, value: posted.value, leftInBin: posted.leftInBin)
  }

  /// The bin asked for, or the first open one by code that holds enough, or the fullest where none does.
  private func choose(_ part: PartFacts, in database: Connection) throws -> BinFacts {
    if let bin { return try BinQueries.requireOpen(bin, in: database) }
    let bins = try PostingQueries.bins(holding: part.id, in: database)
    let chosen = bins.first { $0.quantity >= quantity.units } ?? bins.max { $0.quantity < $1.quantity }
    guard let chosen else { throw SparesRefusal.noStock(part.number) }
    return try BinQueries.requireOpen(BinCode(unchecked: chosen.code), in: database)
  }
}
