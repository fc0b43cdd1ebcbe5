import Kernel
import Values

/// Changes a supplier; what is not given stays as it is.
public struct ChangeSupplier: Action {
  public static let name = "spares.changeSupplier"
  public static let title = Phrase("Change supplier", "修改供应商")
  public static let summary = Phrase(
    "Changes a supplier; what is left empty stays as it is.", "修改供应商资料，未填写的内容保持不变。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Code", "编码"),
    .init(\.nameChinese, "nameChinese", "Chinese name", "中文名称", kind: .optional(.text(most: 120))),
    .init(\.nameEnglish, "nameEnglish", "English name", "英文名称", kind: .optional(.text(most: 120))),
    .init(\.leadDays, "leadDays", "Agreed lead time (days)", "约定供货周期（天）", kind: .optional(.integer(0...3650))),
    .init(\.note, "note", "Note", "备注", kind: .optional(.text(most: 300))),
    .init(\.isActive, "active", "In use", "在用"),
  ]

  public var code = SupplierCode(unchecked: "")
  public var nameEnglish: String?
  public var nameChinese: String?
  public var leadDays: Int64?
  public var note: String?
  public var isActive: Bool?

  public init() {}

  public func perform(in change: inout Change) throws -> Done {
    let id = try SupplierQueries.require(code, in: change.database)
    guard try SupplierQueries.update(id, self, in: change.database) else {
      throw InvalidAction(faults: [Self.fault("nameChinese", .empty)])
    }
    return Done(Phrase("Supplier \(code) was changed.", "供应商 \(code) 已修改。"))
  }
}
