import Values

/// Takes a role away from somebody; the audit trail keeps that it was held.
public struct RevokeRole: Action {
  public static let name = "roles.revoke"
  public static let title = Phrase("Revoke role", "收回角色")
  public static let summary = Phrase("Takes a role away from an account, everywhere.", "收回账号的某一角色。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.account, "account", "Account", "账号", kind: .code(most: 32)),
    .init(\.role, "role", "Role", "角色", kind: .code(most: 60)),
  ]

  public var account = ""
  public var role = ""

  public init() {}

  public init(account: String, role: String) {
    self.account = account
    self.role = role
  }

  public func scope(in change: Change) throws -> UnitID? {
    try AccountQueries.find(name: account, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let account = try KernelRules.requireAccount(account, in: change.database)
    guard let id = try RoleQueries.find(name: role, in: change.database) else {
      throw KernelRefusal.unknownRole(role)
    }
    try KernelRules.requireReach(account, in: change)
    guard try RoleQueries.deleteGrants(of: id, to: account.id, in: change.database) else {
      throw RoleRefusal.notHeld(account: account.name, role: role)
    }
    try KernelRules.requireAdministrator(on: change.today, in: change.database)
    change.cache.forget()
    return Done(Phrase("\(account.name) no longer has the role \(role).", "\(account.name) 已不再拥有角色 \(role)。"))
  }
}
