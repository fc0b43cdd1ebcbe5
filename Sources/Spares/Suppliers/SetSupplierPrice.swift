import Kernel
import Values

/// Enters what a supplier asks for a part, and from when to when; earlier prices are kept (S05).
public struct SetSupplierPrice: Action {
  public static let name = "spares.setSupplierPrice"
  public static let title = Phrase("Set supplier price", "登记供应商价格")
  public static let summary = Phrase(
    "Enters a supplier's price of a part with its validity; a newer price takes over from its first day.",
    "登记供应商的备件价格与有效期；新价自生效日起取代旧价。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.supplier, "supplier", "Supplier", "供应商"),
    .init(\.part, "part", "Part", "备件"),
    .init(\.price, "price", "Price per unit (excl. tax)", "单价（不含税）", kind: .money),
    .init(\.from, "from", "Valid from", "生效日期"),
    .init(\.until, "until", "Valid until", "失效日期"),
    .init(\.minimumOrder, "minimumOrder", "Minimum order", "最小订购量"),
    .init(\.supplierNumber, "supplierNumber", "Supplier's number", "供应商货号", kind: .text(most: 80)),
  ]

  public var supplier = SupplierCode(unchecked: "")
  public var part = PartNumber(unchecked: "")
  public var price: Money?
  public var from: Day?
  public var until: Day?
  public var minimumOrder = Quantity.zero
  public var supplierNumber = ""

  public init() {}

  public init(supplier: SupplierCode, part: PartNumber, price: Money, from: Day? = nil) {
    self.supplier = supplier
    self.part = part
    self.price = price
    self.from = from
  }

  public func validate() -> [Fault] {
    var faults: [Fault] = []
    if let price, price < .zero { faults.append(Self.fault("price", .tooSmall(least: 0))) }
    if minimumOrder < .zero { faults.append(Self.fault("minimumOrder", .tooSmall(least: 0))) }
    if let from, let until, until < from {
      faults.append(Self.fault("until", .rule(code: "order", Phrase("is before the first day", "早于生效日期"))))
    }
    return faults
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let supplier = try SupplierQueries.require(supplier, in: database)
    let part = try PartQueries.require(part, in: database)
    let from = from ?? change.today
    if let until, until < from { throw SparesRefusal.past(until) }
    try SupplierQueries.insertPrice(
      self, supplier: supplier, part: part.id, from: from, auditID: change.auditID, in: database)
    let text = (price ?? .zero).format()
    return Done(
      Phrase(
        "\(self.supplier) asks ¥\(text) for \(part.number) from \(from).",
        "\(self.supplier) 的 \(part.number) 自 \(from) 起单价 ¥\(text)。"))
  }
}
