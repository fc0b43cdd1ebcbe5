import SQLite
import Values

/// Gives somebody a badge: its code is scanned at sign-in instead of the name.
public struct AddBadge: Action {
  public static let name = "badges.add"
  public static let title = Phrase("Add badge", "登记工牌")
  public static let summary = Phrase(
    "Registers a badge of an account; its code is scanned at sign-in instead of the name, before the PIN.",
    "为账号登记工牌；登录时可扫描工牌代替用户名，再输入 PIN 码。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.account, "account", "Account", "账号", kind: .code(most: 32)),
    .init(\.badge, "badge", "Badge", "工牌", kind: .code(most: 64)),
  ]

  public var account = ""
  public var badge = BadgeCode(unchecked: "")

  public init() {}

  public init(account: String, badge: BadgeCode) {
    self.account = account
    self.badge = badge
  }

  public func validate() -> [Fault] { badge.problem.map { [Self.fault("badge", $0)] } ?? [] }

  public func scope(in change: Change) throws -> UnitID? {
    try AccountQueries.find(name: account, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let account = try KernelRules.requireOpenAccount(account, in: change.database)
    try KernelRules.requireReach(account, in: change)
    guard try !BadgeQueries.isTaken(badge.text, in: change.database),
      try AccountQueries.find(name: badge.text, in: change.database) == nil
    else { throw RoleRefusal.badgeTaken }
    try BadgeQueries.insert(badge.text, of: account.id, at: change.now, in: change.database)
    return Done(Phrase("\(account.name) may sign in with this badge.", "\(account.name) 可使用此工牌登录。"))
  }
}
