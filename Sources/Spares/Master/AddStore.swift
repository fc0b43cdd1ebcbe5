import Kernel
import Values

/// Adds a store, which may belong to a unit.
public struct AddStore: Action {
  public static let name = "spares.addStore"
  public static let title = Phrase("Add store", "新增仓库")
  public static let summary = Phrase("Adds a store; its bins are added to it.", "新增仓库，其下再建货位。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Code", "编码"),
    .init(\.nameChinese, "nameChinese", "Chinese name", "中文名称", kind: .text(most: 80)),
    .init(\.nameEnglish, "nameEnglish", "English name", "英文名称", kind: .text(most: 80)),
    .init(\.unit, "unit", "Unit", "所属单位", hint: AddUnit.numberHint),
  ]

  public var code = StoreCode(unchecked: "")
  public var nameEnglish = ""
  public var nameChinese = ""
  public var unit: Int64?

  public init() {}

  public init(code: StoreCode, nameEnglish: String, nameChinese: String, unit: Int64? = nil) {
    self.code = code
    self.nameEnglish = nameEnglish
    self.nameChinese = nameChinese
    self.unit = unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    guard try StoreQueries.find(code, in: database) == nil else { throw SparesRefusal.storeTaken(code) }
    if let unit, try !StoreQueries.unitExists(unit, in: database) { throw KernelRefusal.unknownUnit(unit) }
    try StoreQueries.insert(code, name: Phrase(nameEnglish, nameChinese), unit: unit, in: database)
    return Done(Phrase("Store \(code) was added.", "已新增仓库 \(code)。"))
  }
}
