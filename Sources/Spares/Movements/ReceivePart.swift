import Kernel
import SQLite
import Values

/// Receives a quantity of a part into a bin at a price.
public struct ReceivePart: Action {
  public static let name = "spares.receive"
  public static let title = Phrase("Receive", "入库")
  public static let summary = Phrase(
    "Receives a quantity of a part into a bin; without a price, at the supplier's, else at the part's own.",
    "将备件收入货位；未填单价时取供应商现行价，再取备件参考价。")
  public static let permission: Permission? = SparesPermissions.receive
  public static let approvalRule: Phrase? = MovementRules.approvalRule
  public static let fields: [Field<Self>] = [
    .init(\.part, "part", "Part", "备件"),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(\.bin, "bin", "Bin", "货位"),
    .init(\.lot, "lot", "Lot or serial number", "批号或序列号"),
    .init(\.expires, "expires", "Good until", "有效期至"),
    .init(\.price, "price", "Price per unit (excl. tax)", "单价（不含税）"),
    .init(\.supplier, "supplier", "Supplier", "供应商"),
    .init(\.reference, "reference", "Delivery note", "送货单号", kind: .text(most: 80)),
    .init(\.orderedOn, "orderedOn", "Day ordered", "下单日期"),
    .init(\.day, "day", "Day received", "到货日期"),
    .init(\.reason, "reason", "Remark", "备注", kind: .text(most: 200)),
  ]

  public var part = PartNumber(unchecked: "")
  public var quantity = Quantity.zero
  public var bin = BinCode(unchecked: "")
  public var lot: LotCode?
  /// The last day the lot may be used.
  public var expires: Day?
  public var price: Money?
  public var supplier: SupplierCode?
  public var reference = ""
  /// Where it is known, the supplier's lead time is learned from it (S05).
  public var orderedOn: Day?
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
    return try MovementRules.approval(of: try worth(in: change).value, in: change)
  }

  public func perform(in change: inout Change) throws -> MovementPosted {
    let database = change.database
    let (part, supplier, value) = try worth(in: change)
    guard part.isActive else { throw SparesRefusal.obsolete(part.number) }
    let bin = try BinQueries.requireOpen(bin, in: database)
    let day = try MovementRules.day(day, in: change)
    let lot = try LotRules.incoming(lot, expires: expires, part: part, quantity: quantity, on: day, in: change)
    if let orderedOn, orderedOn > day { throw SparesRefusal.orderedLater(orderedOn) }
    let book = try DocumentQueries.insert(
      .init(
        kind: .receipt, store: bin.store, observedOn: day, reference: reference, reason: reason, supplier: supplier,
        orderedOn: orderedOn), in: change)
    let posted = try Posting(part: part, bin: bin, lot: lot, book: book).put(quantity, value: value, in: database)
    if let supplier, let orderedOn {
      try SupplierQueries.learn(
        supplier, part: part.id, days: Int64(day.number) - Int64(orderedOn.number), in: database)
    }
    return MovementPosted(
      document: book.number, kind: .receipt, part: part.number, quantity: quantity, decimals: part.decimals,
      unit: part.unit, tracking: part.tracking, value: value,
      legs: [.init(bin: bin.code, lot: lot?.code, quantity: quantity, leftInBin: posted.leftInBin)])
  }

  private func worth(in change: Change) throws -> (part: PartFacts, supplier: SupplierID?, value: Money) {
    let part = try PartQueries.require(part, in: change.database)
    let supplier = try supplier.map { try SupplierQueries.require($0, in: change.database) }
    let listed = try supplier.flatMap {
      price == nil
        ? try SupplierQueries.price(of: part.id, from: $0, on: day ?? change.today, in: change.database) : nil
    }
    guard let price = price ?? listed ?? part.price else { throw SparesRefusal.noPrice(part.number) }
    guard let value = MovementRules.value(of: quantity, price: price, decimals: part.decimals) else {
      throw SparesRefusal.tooMuch(part.number)
    }
    return (part, supplier, value)
  }
}
