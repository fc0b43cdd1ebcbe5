import Values

/// Closes an account; its history stays.
public struct CloseAccount: Action {
  public static let name = "accounts.close"
  public static let title = Phrase("Close account", "停用账号")
  public static let summary = Phrase("Closes an account; what it did stays on record.", "停用账号，其历史记录保留。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.account, "account", "Account", "账号", kind: .code(most: 32))
  ]

  public var account = ""

  public init() {}

  public func scope(in change: Change) throws -> UnitID? {
    try AccountQueries.find(name: account, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let account = try KernelRules.requireAccount(account, in: change.database)
    guard account.id != change.session.account else { throw KernelRefusal.ownAccount }
    try KernelRules.requireReach(account, in: change)
    guard account.isOpen else { throw KernelRefusal.alreadyClosed(account.name) }
    try AccountQueries.close(account.id, at: change.now, in: change.database)
    try KernelRules.requireAdministrator(on: change.today, in: change.database)
    change.cache.forget()
    return Done(Phrase("Account \(account.name) is closed.", "账号 \(account.name) 已停用。"))
  }
}
