import Kernel
import SQLite
import Values

/// Receives a quantity of a part into a bin at a price.
public struct ReceivePart: Action {
  public static let name = "spares.receive"
  public static let title = Phrase("Receive", "入库")
  public static let summary = Phrase(
    "Receives a quantity of a part into a bin; without a price, at the part's own.", "将备件收入货位；未填单价时按备件参考价。")
  public static let permission: Permission? = SparesPermissions.receive
  public static let approvalRule: Phrase? = MovementRules.approvalRule
  public static let fields: [Field<Self>] = [
    .init(\.part, "part", "Part", "备件"),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(\.bin, "bin", "Bin", "货位"),
    .init(\.price, "price", "Price per unit (excl. tax)", "单价（不含税）"),
    .init(\.reference, "reference", "Delivery note", "送货单号", kind: .text(most: 80)),
    .init(\.day, "day", "Day received", "到货日期"),
    .init(\.reason, "reason", "Remark", "备注", kind: .text(most: 200)),
  ]

  public var part = PartNumber(unchecked: "")
  public var quantity = Quantity.zero
  public var bin = BinCode(unchecked: "")
  public var price: Money?
  public var reference = ""
  public var day: Day?
  public var reason = ""

  public init() {}

  public init(part: PartNumber, quantity: Quantity, bin: BinCode, price: Money? = nil) {
    self.part = part
    self.quantity = quantity
    self.bin = bin
    self.price = price
  }

  public func validate() -> [Fault] {
    MovementRules.problems(quantity: quantity, price: price).map { Self.fault($0.field, $0.problem) }
  }

  public func scope(in change: Change) throws -> UnitID? { try BinQueries.require(bin, in: change.database).unit }

  public func approval(in change: Change) throws -> ApprovalNeed? {
    guard try change.value(of: SparesSettings.approvalAbove) > .zero else { return nil }
    return try MovementRules.approval(of: try worth(in: change.database).value, in: change)
  }

  public func perform(in change: inout Change) throws -> MovementPosted {
    let (part, value) = try worth(in: change.database)
    guard part.isActive else { throw SparesRefusal.obsolete(part.number) }
    let bin = try BinQueries.requireOpen(bin, in: change.database)
    let document = try DocumentQueries.insert(
      .init(
        kind: .receipt, store: bin.store, observedOn: try MovementRules.day(day, in: change), reference: reference,
        reason: reason), pattern: SparesSettings.receiptNumber, in: change)
    let posted = try Posting(part: part, bin: bin, document: document.id)
      .put(quantity, value: value, in: change.database)
    return MovementPosted(
      document: document.number, kind: .receipt, part: part.number, bin: bin.code, quantity: quantity,
      decimals: part.decimals, unit: part.unit, value: value, leftInBin: posted.leftInBin)
  }

  private func worth(in database: Connection) throws -> (part: PartFacts, value: Money) {
    let part = try PartQueries.require(part, in: database)
    guard let price = price ?? part.price else { throw SparesRefusal.noPrice(part.number) }
    guard let value = MovementRules.value(of: quantity, price: price, decimals: part.decimals) else {
      throw SparesRefusal.tooMuch(part.number)
    }
    return (part, value)
  }
}
