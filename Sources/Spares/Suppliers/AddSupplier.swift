import Kernel
import Values

/// Adds a supplier (S05).
public struct AddSupplier: Action {
  public static let name = "spares.addSupplier"
  public static let title = Phrase("Add supplier", "新增供应商")
  public static let summary = Phrase(
    "Adds a supplier; its lead times are learned from receipts that say when they were ordered.",
    "新增供应商；入库时填写下单日期即可统计其供货周期。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Code", "编码"),
    .init(\.nameChinese, "nameChinese", "Chinese name", "中文名称", kind: .text(most: 120)),
    .init(\.nameEnglish, "nameEnglish", "English name", "英文名称", kind: .text(most: 120)),
    .init(\.leadDays, "leadDays", "Agreed lead time (days)", "约定供货周期（天）", kind: .optional(.integer(0...3650))),
    .init(\.note, "note", "Note", "备注", kind: .text(most: 300)),
  ]

  public var code = SupplierCode(unchecked: "")
  public var nameEnglish = ""
  public var nameChinese = ""
  public var leadDays: Int64?
  public var note = ""

  public init() {}

  public init(code: SupplierCode, nameEnglish: String, nameChinese: String) {
    self.code = code
    self.nameEnglish = nameEnglish
    self.nameChinese = nameChinese
  }

  public func validate() -> [Fault] {
    nameEnglish.isEmpty && nameChinese.isEmpty ? [Self.fault("nameChinese", .empty)] : []
  }

  public func perform(in change: inout Change) throws -> Done {
    guard try SupplierQueries.find(code, in: change.database) == nil else { throw SparesRefusal.supplierTaken(code) }
    try SupplierQueries.insert(self, in: change.database)
    return Done(Phrase("Supplier \(code) was added.", "已新增供应商 \(code)。"))
  }
}
