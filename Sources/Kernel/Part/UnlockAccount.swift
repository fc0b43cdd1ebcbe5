import SQLite
import Values

/// Lifts the lock-out after wrong PINs before its time; the PIN stays.
public struct UnlockAccount: Action {
  public static let name = "accounts.unlock"
  public static let title = Phrase("Unlock account", "解除锁定")
  public static let summary = Phrase(
    "Lifts the lock-out of an account after wrong PINs; its PIN stays as it is.",
    "解除账号因 PIN 码连续输错造成的锁定，PIN 码不变。")
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
    guard account.id != change.session.account else { throw KernelRefusal.ownAccount }
    try KernelRules.requireReach(account, in: change)
    guard try LockOut.until(account.id, at: change.now, in: change.database) != nil else {
      throw RoleRefusal.notLocked(account.name)
    }
    try AccountQueries.insertSignIn(
      account.id, at: change.now, terminal: "unlocked by " + change.session.name, succeeded: true, in: change.database)
    return Done(Phrase("Account \(account.name) is unlocked.", "账号 \(account.name) 已解除锁定。"))
  }
}
