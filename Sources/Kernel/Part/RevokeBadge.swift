import SQLite
import Values

/// Takes a badge out of use: lost, or given back.
public struct RevokeBadge: Action {
  public static let name = "badges.revoke"
  public static let title = Phrase("Revoke badge", "注销工牌")
  public static let summary = Phrase(
    "Takes a badge out of use for good; its code is not given to anybody else.",
    "永久停用工牌，其编码不再分配给他人。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.badge, "badge", "Badge", "工牌", kind: .code(most: 64))
  ]

  public var badge = BadgeCode(unchecked: "")

  public init() {}

  public init(_ badge: BadgeCode) { self.badge = badge }

  public func scope(in change: Change) throws -> UnitID? {
    try BadgeQueries.account(of: badge.text, in: change.database).flatMap {
      try AccountQueries.find($0, in: change.database)?.unit
    }
  }

  public func perform(in change: inout Change) throws -> Done {
    guard let id = try BadgeQueries.account(of: badge.text, in: change.database),
      let account = try AccountQueries.find(id, in: change.database)
    else { throw RoleRefusal.unknownBadge }
    try KernelRules.requireReach(account, in: change)
    try BadgeQueries.revoke(badge.text, at: change.now, in: change.database)
    return Done(Phrase("A badge of \(account.name) is out of use.", "\(account.name) 的一张工牌已注销。"))
  }
}
