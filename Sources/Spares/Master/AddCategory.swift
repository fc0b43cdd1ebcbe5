import Kernel
import Values

/// Adds a category, below another one or at the top.
public struct AddCategory: Action {
  public static let name = "spares.addCategory"
  public static let title = Phrase("Add category", "新增类别")
  public static let summary = Phrase("Adds a category of parts, below another one or at the top.", "新增备件类别，可挂在上级类别之下。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Code", "编码"),
    .init(\.nameChinese, "nameChinese", "Chinese name", "中文名称", kind: .text(most: 80)),
    .init(\.nameEnglish, "nameEnglish", "English name", "英文名称", kind: .text(most: 80)),
    .init(\.parent, "parent", "Parent", "上级类别"),
  ]

  public var code = CategoryCode(unchecked: "")
  public var nameEnglish = ""
  public var nameChinese = ""
  public var parent: CategoryCode?

  public init() {}

  public init(code: CategoryCode, nameEnglish: String, nameChinese: String, parent: CategoryCode? = nil) {
    self.code = code
    self.nameEnglish = nameEnglish
    self.nameChinese = nameChinese
    self.parent = parent
  }

  public func perform(in change: inout Change) throws -> Done {
    let parent = try PartRules.categoryID(parent, in: change.database)
    guard try CategoryQueries.find(code, in: change.database) == nil else { throw SparesRefusal.categoryTaken(code) }
    try CategoryQueries.insert(code, name: Phrase(nameEnglish, nameChinese), parent: parent, in: change.database)
    return Done(Phrase("Category \(code) was added.", "已新增类别 \(code)。"))
  }
}
