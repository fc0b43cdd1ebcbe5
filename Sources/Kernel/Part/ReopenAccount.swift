import SQLite
import Values

/// Opens a closed account again, with a new first PIN. The roles it had count again as far as their days go.
public struct ReopenAccount: Action {
  public static let name = "accounts.reopen"
  public static let title = Phrase("Reopen account", "恢复账号")
  public static let summary = Phrase(
    "Opens a closed account again with a new first PIN, to be changed at the next sign-in.",
    "恢复已停用的账号并设新的初始 PIN 码，下次登录时须修改。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.account, "account", "Account", "账号", kind: .code(most: 32)),
    .init(\.pin, "pin", "First PIN", "初始 PIN 码", secret: true, required: true),
  ]

  public var account = ""
  public var pin = ""

  public init() {}

  public init(account: String, pin: String) {
    self.account = account
    self.pin = pin
  }

  public func validate() -> [Fault] { PIN.problem(with: pin).map { [Self.fault("pin", $0)] } ?? [] }

  public func scope(in change: Change) throws -> UnitID? {
    try AccountQueries.find(name: account, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let account = try KernelRules.requireAccount(account, in: change.database)
    try KernelRules.requireReach(account, in: change)
    guard !account.isOpen else { throw RoleRefusal.accountOpen(account.name) }
    if let unit = account.unit { try KernelRules.requireUnit(unit.rawValue, in: change.database) }
    try AccountQueries.reopen(account.id, in: change.database)
    let hash = try PIN.hash(pin, cost: change.pinCost)
    try AccountQueries.setPIN(hash, mustChange: true, of: account.id, in: change.database)
    change.cache.forget()
    return Done(Phrase("Account \(account.name) is open again.", "账号 \(account.name) 已恢复。"))
  }
}
