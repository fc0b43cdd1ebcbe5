import Kernel
import Values

/// Adds a part to the register.
public struct AddPart: Action {
  public static let name = "spares.addPart"
  /// Version 2: the supplier is a supplier's code, no text.
  public static let version = 2
  public static let title = Phrase("Add part", "新增备件")
  public static let summary = Phrase(
    "Adds a part; the decimals say how finely it is counted, the pack size how much one pack holds.",
    "新增备件；小数位数决定计数精度，包装数为每包所含数量。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.number, "number", "Part number", "备件编号"),
    .init(\.nameChinese, "nameChinese", "Chinese name", "中文名称", kind: .text(most: 120)),
    .init(\.nameEnglish, "nameEnglish", "English name", "英文名称", kind: .text(most: 120)),
    .init(\.specification, "specification", "Specification", "规格型号", kind: .text(most: 200)),
    .init(\.unitChinese, "unitChinese", "Unit (Chinese)", "单位（中文）", kind: .text(most: 12)),
    .init(\.unitEnglish, "unitEnglish", "Unit (English)", "单位（英文）", kind: .text(most: 12)),
    .init(\.decimals, "decimals", "Decimals", "小数位数", kind: .integer(0...6)),
    .init(\.category, "category", "Category", "类别"),
    .init(\.criticality, "criticality", "Criticality", "关键程度"),
    .init(\.minimum, "minimum", "Minimum", "最低库存"),
    .init(\.maximum, "maximum", "Maximum", "最高库存", hint: Phrase("0 = no maximum", "0 表示不设上限")),
    .init(\.packSize, "packSize", "Pack size", "包装数"),
    .init(\.minimumOrder, "minimumOrder", "Minimum order", "最小订购量"),
    .init(\.price, "price", "Price (excl. tax)", "参考单价（不含税）"),
    .init(\.supplier, "supplier", "Supplier", "首选供应商"),
    .init(\.leadDays, "leadDays", "Lead time (days)", "供货周期（天）", kind: .optional(.integer(0...3650))),
    .init(\.manufacturer, "manufacturer", "Manufacturer", "制造商", kind: .text(most: 120)),
    .init(\.manufacturerNumber, "manufacturerNumber", "Maker's number", "制造商编号", kind: .text(most: 80)),
    .init(\.tracking, "tracking", "Told apart", "批次/序列号"),
    .init(\.hasExpiry, "expires", "Has a last day", "有有效期"),
    .init(\.valuation, "valuation", "Valuation", "计价方式"),
    .init(\.barcode, "barcode", "Barcode", "条码"),
    .init(\.manualPath, "manualPath", "Picture or manual", "图片或手册路径", kind: .text(most: 300)),
    .init(\.note, "note", "Note", "备注"),
  ]

  public var number = PartNumber(unchecked: "")
  public var nameEnglish = ""
  public var nameChinese = ""
  public var specification = ""
  public var unitEnglish = "ea"
  public var unitChinese = "件"
  public var decimals: Int64 = 0
  public var category: CategoryCode?
  public var criticality = Criticality.desirable
  public var minimum = Quantity.zero
  public var maximum = Quantity.zero
  public var packSize = Quantity(1)
  public var minimumOrder = Quantity.zero
  public var price: Money?
  public var supplier: SupplierCode?
  public var leadDays: Int64?
  public var manufacturer = ""
  public var manufacturerNumber = ""
  public var tracking = Tracking.none
  /// A new lot has to say until when it is good.
  public var hasExpiry = false
  public var valuation = Valuation.average
  public var barcode: PartNumber?
  public var manualPath = ""
  public var note = ""

  public init() {}

  public init(number: PartNumber, nameEnglish: String = "", nameChinese: String = "") {
    self.number = number
    self.nameEnglish = nameEnglish
    self.nameChinese = nameChinese
  }

  public func validate() -> [Fault] {
    var faults: [Fault] = []
    if nameEnglish.isEmpty, nameChinese.isEmpty { faults.append(Self.fault("nameChinese", .empty)) }
    if unitEnglish.isEmpty { faults.append(Self.fault("unitEnglish", .empty)) }
    if unitChinese.isEmpty { faults.append(Self.fault("unitChinese", .empty)) }
    faults += PartRules.problems(
      minimum: minimum, maximum: maximum, packSize: packSize, minimumOrder: minimumOrder, price: price
    ).map { Self.fault($0.field, $0.problem) }
    faults += PartRules.problems(tracking: tracking, hasExpiry: hasExpiry, decimals: decimals)
      .map { Self.fault($0.field, $0.problem) }
    return faults
  }

  /// The supplier's text of version 1 becomes a note: which supplier it means, a person has to say.
  public static func upgrade(_ json: JSON, from version: Int) -> JSON { PartRules.withoutSupplierText(json) }

  public func perform(in change: inout Change) throws -> PartSaved {
    let database = change.database
    if let taken = try PartQueries.find(number, in: database) {
      throw taken.number == number
        ? SparesRefusal.numberTaken(number) : .codeTaken(number, by: taken.number)
    }
    let category = try PartRules.categoryID(category, in: database)
    let supplier = try supplier.map { try SupplierQueries.require($0, in: database) }
    let id = try PartQueries.insert(
      self, category: category, supplier: supplier, auditID: change.auditID, in: database)
    if let barcode, barcode != number { try PartRules.attach(barcode, to: id, in: database) }
    try PartQueries.refreshDerived(id, in: database)
    return PartSaved(number: number, isNew: true)
  }
}
