import SQLite
import Values

/// Ends one grant of a role: at once, or after a last day. Days that have been stay on record.
public struct RevokeGrant: Action {
  public static let name = "roles.revokeGrant"
  public static let title = Phrase("End grant", "终止授权")
  public static let summary = Phrase(
    "Ends one grant of a role at once; the account's other grants stay.", "立即终止一项授权，该账号的其他授权不变。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.grant, "grant", "Grant", "授权编号", kind: .integer(1 ... .max), required: true)
  ]

  public var grant: Int64 = 0

  public init() {}

  public init(_ grant: Int64) { self.grant = grant }

  public func scope(in change: Change) throws -> UnitID? {
    try RoleQueries.grant(grant, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let yesterday = change.today.advanced(by: -1)
    guard let stored = try RoleQueries.grant(grant, in: change.database) else { throw RoleRefusal.unknownGrant(grant) }
    guard stored.until > yesterday else { throw RoleRefusal.grantOver(grant) }
    if stored.from > yesterday {
      try RoleQueries.deleteGrant(grant, in: change.database)
    } else {
      try RoleQueries.setValidity(grant, from: stored.from, until: yesterday, in: change.database)
    }
    try KernelRules.requireAdministrator(on: change.today, in: change.database)
    change.cache.forget()
    return Done(
      Phrase(
        "\(stored.accountName) no longer has the role \(stored.roleName) by grant \(grant).",
        "已终止 \(stored.accountName) 的授权 \(grant)（角色 \(stored.roleName)）。"))
  }
}
