import Kernel
import SQLite
import Values

/// Changes a part's master data; what is not given stays as it is.
public struct ChangePart: Action {
  public static let name = "spares.changePart"
  public static let title = Phrase("Change part", "修改备件")
  public static let summary = Phrase(
    "Changes a part's data; fields that are absent stay as they are.", "修改备件资料，未填写的字段保持不变。")
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
    .init(\.supplier, "supplier", "Supplier", "首选供应商", kind: .optional(.text(most: 120))),
    .init(\.leadDays, "leadDays", "Lead time (days)", "供货周期（天）", kind: .optional(.integer(0...3650))),
    .init(\.manufacturer, "manufacturer", "Manufacturer", "制造商", kind: .optional(.text(most: 120))),
    .init(\.manufacturerNumber, "manufacturerNumber", "Maker's number", "制造商编号", kind: .optional(.text(most: 80))),
    .init(\.manualPath, "manualPath", "Picture or manual", "图片或手册路径", kind: .optional(.text(most: 300))),
    .init(\.note, "note", "Note", "备注"),
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
  public var supplier: String?
  public var leadDays: Int64?
  public var manufacturer: String?
  public var manufacturerNumber: String?
  public var manualPath: String?
  public var note: String?
  public var isActive: Bool?

  public init() {}

  public init(number: PartNumber) { self.number = number }

  public func perform(in change: inout Change) throws -> PartSaved {
    let database = change.database
    let part = try PartQueries.require(number, in: database)
    let category = try PartRules.categoryID(category, in: database)
    let faults = try database.returning(
      """
      UPDATE part SET name_en = coalesce(?2, name_en), name_zh = coalesce(?3, name_zh),
        specification = coalesce(?4, specification), category_id = coalesce(?5, category_id),
        criticality = coalesce(?6, criticality), minimum = coalesce(?7, minimum), maximum = coalesce(?8, maximum),
        pack_size = coalesce(?9, pack_size), minimum_order = coalesce(?10, minimum_order), price = coalesce(?11, price),
        supplier = coalesce(?12, supplier), lead_days = coalesce(?13, lead_days),
        manufacturer = coalesce(?14, manufacturer), manufacturer_number = coalesce(?15, manufacturer_number),
        manual_path = coalesce(?16, manual_path), note = coalesce(?17, note), is_active = coalesce(?18, is_active),
        audit_id = ?19
      WHERE id = ?1 RETURNING minimum, maximum, pack_size, minimum_order, price, name_en || name_zh
      """,
      part.id, nameEnglish, nameChinese, specification, category, criticality?.rawValue, minimum?.units, maximum?.units,
      packSize?.units, minimumOrder?.units, price?.fen, supplier, leadDays, manufacturer, manufacturerNumber,
      manualPath,
      note, isActive, change.auditID
    ) { row in
      // The rules hold for the part as it is now, whichever half of it was given; a fault undoes the change.
      var faults = PartRules.problems(
        minimum: Quantity(row.integer(0)), maximum: Quantity(row.integer(1)), packSize: Quantity(row.integer(2)),
        minimumOrder: Quantity(row.integer(3)), price: row.optionalInteger(4).map { Money(fen: $0) }
      ).map { Self.fault($0.field, $0.problem) }
      if row.text(5).isEmpty { faults.append(Self.fault("nameChinese", .empty)) }
      return faults
    }
    if let faults, !faults.isEmpty { throw InvalidAction(faults: faults) }
    try PartQueries.refreshDerived(part.id, in: database)
    return PartSaved(number: part.number, isNew: false)
  }
}
