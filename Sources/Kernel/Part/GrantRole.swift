import Values

/// Gives somebody a role, for a unit and a time if wanted.
public struct GrantRole: Action {
  public static let name = "roles.grant"
  public static let title = Phrase("Grant role", "授予角色")
  public static let summary = Phrase(
    "Gives an account a role, for the whole site or a unit and all below it, between two days.",
    "授予账号角色，可限定单位（含下级）与起止日期。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.account, "account", "Account", "账号", kind: .code(most: 32)),
    .init(\.role, "role", "Role", "角色", kind: .code(most: 60)),
    .init(\.unit, "unit", "Unit", "单位", hint: AddUnit.numberHint),
    .init(\.from, "from", "From", "起始日期"),
    .init(\.until, "until", "Until", "截止日期"),
  ]

  public var account = ""
  public var role = ""
  public var unit: Int64?
  public var from: Day?
  public var until: Day?

  public init() {}

  public init(account: String, role: String, unit: Int64? = nil, from: Day? = nil, until: Day? = nil) {
    self.account = account
    self.role = role
    self.unit = unit
    self.from = from
    self.until = until
  }

  public func validate() -> [Fault] {
    guard let from, let until, until < from else { return [] }
    return [Self.fault("until", .rule(code: "order", Phrase("is before the first day", "早于起始日期")))]
  }

  public func scope(in change: Change) throws -> UnitID? { unit.map { UnitID($0) } }

  public func perform(in change: inout Change) throws -> Done {
    let account = try KernelRules.requireOpenAccount(account, in: change.database)
    try KernelRules.requireReach(account.unit, in: change)
    if let unit { try KernelRules.requireUnit(unit, in: change.database) }
    let from = from ?? change.today
    guard from >= change.today else { throw KernelRules.isPast("from", of: Self.self) }
    if let until, until < from { throw KernelRules.endsBeforeItBegins(Self.self) }
    try KernelRules.grant(role, to: account.id, unit: unit, from: from, until: until, in: change)
    change.cache.forget()
    return Done(Phrase("\(account.name) now has the role \(role).", "\(account.name) 已获得角色 \(role)。"))
  }
}
