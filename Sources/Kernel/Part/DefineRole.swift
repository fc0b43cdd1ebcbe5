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

  /// A role that may do nothing is a slip of whoever saved it: what is taken away is the grant.
  public func validate() -> [Fault] {
    guard permissions.allSatisfy({ $0 == " " }) else { return [] }
    return [
      Self.fault(
        "permissions",
        .rule(
          code: "none",
          Phrase(
            "are none: mark at least one; a role nobody is to have is ended under Grants",
            "一项都没有：请至少选择一项；不再使用的角色请在“角色授权”中终止")))
    ]
  }

  public func perform(in change: inout Change) throws -> Done {
    let names = permissions.split(separator: " ").map(String.init)
    for name in names where change.catalog.permissions[name] == nil {
      throw KernelRefusal.unknownPermission(name)
    }
    let title = Phrase(titleEnglish.isEmpty ? role : titleEnglish, titleChinese.isEmpty ? role : titleChinese)
    try RoleQueries.define(name: role, title: title, permissions: Set(names).sorted(), in: change.database)
    try KernelRules.requireAdministrator(on: change.today, in: change.database)
    change.cache.forget()
    return Done(Phrase("Role \(role) is defined.", "角色 \(role) 已定义。"))
  }
}
