import SQLite
import Values

/// Erases the personal data kept of an account. What the account did stays on record, and the audit chain stays whole.
public struct EraseContact: Action {
  public static let name = "accounts.eraseContact"
  public static let title = Phrase("Erase contact data", "清除联系信息")
  public static let summary = Phrase(
    "Erases the phone number kept of an account for good; the audit chain stays whole.",
    "永久清除账号的电话号码，审计链保持完整。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.account, "account", "Account", "账号", kind: .code(most: 32))
  ]

  public var account = ""

  public init() {}

  public init(account: String) { self.account = account }

  public func scope(in change: Change) throws -> UnitID? {
    try AccountQueries.find(name: account, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let account = try KernelRules.requireAccount(account, in: change.database)
    try KernelRules.requireReach(account, in: change)
    if let phone = try AccountQueries.phone(of: account.id, in: change.database) {
      try PersonalQueries.erase(phone, at: change.now, in: change.database)
    }
    return Done(Phrase("The contact data of \(account.name) is gone.", "\(account.name) 的联系信息已清除。"))
  }
}
