import Kernel
import SQLite
import Values

/// Changes a part's master data; what is not given stays as it is.
public struct ChangePart: Action {
  public static let name = "spares.changePart"
  /// Version 2: the supplier is a supplier's code, no text.
  public static let version = 2
  public static let title = Phrase("Change part", "修改备件")
  public static let summary = Phrase(
    "Changes a part's data; what is left empty stays as it is.", "修改备件资料，未填写的内容保持不变。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.number, "number", "Part number", "备件编号"),
    .init(\.nameChinese, "nameChinese", "Chinese name", "中文名称", kind: .optional(.text(most: 120))),
    .init(\.nameEnglish, "nameEnglish", "English name", "英文名称", kind: .optional(.text(most: 120))),
    .init(\.specification, "specification", "Specification", "规格型号", kind: .optional(.text(most: 200))),
    .init(\.category, "category", "Category", "类别"),
    .init(\.criticality, "criticality", "Criticality", "关键程度"),
    .init(\.minimum, "minimum", "Minimum", "最低库存"),
    .init(\.maximum, "maximum", "Maximum", "最高库存"),
    .init(\.packSize, "packSize", "Pack size", "包装数"),
    .init(\.minimumOrder, "minimumOrder", "Minimum order", "最小订购量"),
    .init(\.price, "price", "Price (excl. tax)", "参考单价（不含税）"),
    .init(\.supplier, "supplier", "Supplier", "首选供应商"),
    .init(\.leadDays, "leadDays", "Lead time (days)", "供货周期（天）", kind: .optional(.integer(0...3650))),
    .init(\.manufacturer, "manufacturer", "Manufacturer", "制造商", kind: .optional(.text(most: 120))),
    .init(\.manufacturerNumber, "manufacturerNumber", "Maker's number", "制造商编号", kind: .optional(.text(most: 80))),
    .init(\.manualPath, "manualPath", "Picture or manual", "图片或手册路径", kind: .optional(.text(most: 300))),
    .init(\.note, "note", "Note", "备注"),
    .init(\.tracking, "tracking", "Told apart", "批次/序列号"),
    .init(\.hasExpiry, "expires", "Has a last day", "有有效期"),
    .init(\.valuation, "valuation", "Valuation", "计价方式"),
    .init(\.isActive, "active", "In use", "在用"),
  ]

  public var number = PartNumber(unchecked: "")
  public var nameEnglish: String?
  public var nameChinese: String?
  public var specification: String?
  public var category: CategoryCode?
  public var criticality: Criticality?
  public var minimum: Quantity?
  public var maximum: Quantity?
  public var packSize: Quantity?
  public var minimumOrder: Quantity?
  public var price: Money?
  public var supplier: SupplierCode?
  public var leadDays: Int64?
  public var manufacturer: String?
  public var manufacturerNumber: String?
  public var manualPath: String?
  public var note: String?
  public var tracking: Tracking?
  public var hasExpiry: Bool?
  public var valuation: Valuation?
  public var isActive: Bool?

  public init() {}

  public init(number: PartNumber) { self.number = number }

  public func validate() -> [Fault] {
    PartRules.problems(
      minimum: minimum ?? .zero, maximum: maximum ?? .zero, packSize: packSize ?? Quantity(1),
      minimumOrder: minimumOrder ?? .zero, price: price
    ).map { Self.fault($0.field, $0.problem) }
  }

  public func perform(in change: inout Change) throws -> PartSaved {
    let database = change.database
    let part = try PartQueries.require(number, in: database)
    let category = try PartRules.categoryID(category, in: database)
    let supplier = try supplier.map { try SupplierQueries.require($0, in: database) }
    try requireEmpty(part, in: database)
    let after = try PartQueries.update(
      part.id, self, category: category, supplier: supplier, auditID: change.auditID, in: database)
    // The rules hold for the part as it is now, whichever half of it was given; a fault undoes the change.
    var faults = PartRules.problems(
      minimum: after.minimum, maximum: after.maximum, packSize: after.packSize, minimumOrder: after.minimumOrder,
      price: after.price
    ).map { Self.fault($0.field, $0.problem) }
    faults += PartRules.problems(
      tracking: tracking ?? part.tracking, hasExpiry: hasExpiry ?? part.hasExpiry, decimals: Int64(part.decimals)
    ).map { Self.fault($0.field, $0.problem) }
    if after.hasNoName { faults.append(Self.fault("nameChinese", .empty)) }
    guard faults.isEmpty else { throw InvalidAction(faults: faults) }
    try PartQueries.refreshDerived(part.id, in: database)
    return PartSaved(number: part.number, isNew: false)
  }

  /// How pieces are told apart and what they cost cannot change under the stock.
  private func requireEmpty(_ part: PartFacts, in database: Connection) throws {
    guard tracking.map({ $0 != part.tracking }) ?? false || valuation.map({ $0 != part.valuation }) ?? false else {
      return
    }
    guard try !PartQueries.hasStock(part.id, in: database) else { throw SparesRefusal.stockInUse(part.number) }
  }

  public static func upgrade(_ json: JSON, from version: Int) -> JSON { PartRules.withoutSupplierText(json) }
}
