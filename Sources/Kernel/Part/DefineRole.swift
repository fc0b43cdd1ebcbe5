import SQLite
import Values

/// Makes a role, or changes what an existing one may do.
public struct DefineRole: Action {
  public static let name = "roles.define"
  public static let title = Phrase("Define role", "定义角色")
  public static let summary = Phrase(
    "Makes a role, or replaces the permissions of an existing one (names separated by spaces).",
    "新建角色，或更改已有角色的权限（权限名以空格分隔）。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.role, "role", "Role", "角色", kind: .code(most: 60)),
    .init(\.titleEnglish, "titleEnglish", "English title", "英文名称", kind: .text(most: 60)),
    .init(\.titleChinese, "titleChinese", "Chinese title", "中文名称", kind: .text(most: 60)),
    .init(\.permissions, "permissions", "Permissions", "权限", kind: .text(most: 4000)),
  ]

  public var role = ""
  public var titleEnglish = ""
  public var titleChinese = ""
  public var permissions = ""

  public init() {}

  public func perform(in change: inout Change) throws -> Done {
    let names = permissions.split(separator: " ").map(String.init)
    for name in names where change.catalog.permissions[name] == nil {
      throw KernelRefusal.unknownPermission(name)
    }
    try change.database.run(
      """
      INSERT INTO role (name, title_en, title_zh) VALUES (?1, ?2, ?3)
      ON CONFLICT (name) DO UPDATE SET title_en = excluded.title_en, title_zh = excluded.title_zh
      """, role, titleEnglish.isEmpty ? role : titleEnglish, titleChinese.isEmpty ? role : titleChinese)
    try change.database.run(
      "DELETE FROM role_permission WHERE role_id = (SELECT id FROM role WHERE name = ?1)", role)
    for name in Set(names).sorted() {
      try change.database.run(
        "INSERT INTO role_permission (role_id, permission) SELECT id, ?2 FROM role WHERE name = ?1", role, name)
    }
    try KernelRules.requireAdministrator(on: change.today, in: change.database)
    change.cache.forget()
    return Done(Phrase("Role \(role) is defined.", "角色 \(role) 已定义。"))
  }
}
