import Values

/// Gives somebody a new first PIN and lifts a lock-out.
public struct ResetPIN: Action {
  public static let name = "accounts.resetPIN"
  public static let title = Phrase("Reset PIN", "重置 PIN 码")
  public static let summary = Phrase(
    "Gives somebody a new first PIN, to be changed at the next sign-in; lifts a lock-out.",
    "为他人重置 PIN 码（下次登录须修改），并解除锁定。")
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

  public func validate() -> [Fault] {
    PIN.problem(with: pin).map { [Self.fault("pin", $0)] } ?? []
  }

  public func scope(in change: Change) throws -> UnitID? {
    try AccountQueries.find(name: account, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let account = try KernelRules.requireAccount(account, in: change.database)
    guard account.id != change.session.account else { throw KernelRefusal.ownAccount }
    try KernelRules.requireReach(account, in: change)
    let hash = try PIN.hash(pin, cost: change.pinCost)
    try AccountQueries.setPIN(hash, mustChange: true, of: account.id, in: change.database)
    try AccountQueries.insertSignIn(
      account.id, at: change.now, terminal: "reset by " + change.session.name, succeeded: true, in: change.database)
    change.cache.forget()
    return Done(Phrase("\(account.name) has a new first PIN.", "\(account.name) 的 PIN 码已重置。"))
  }
}
