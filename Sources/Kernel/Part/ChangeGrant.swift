import SQLite
import Values

/// Moves the validity of one grant of a role. What has been stays: a first day that is past cannot be moved.
public struct ChangeGrant: Action {
  public static let name = "roles.changeGrant"
  public static let title = Phrase("Change grant", "修改授权")
  public static let summary = Phrase("Moves the first or the last day of a grant.", "修改一项授权的起始或截止日期。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.grant, "grant", "Grant", "授权编号", kind: .integer(1 ... .max), required: true),
    .init(\.from, "from", "From", "起始日期"),
    .init(\.until, "until", "Until", "截止日期"),
  ]

  public var grant: Int64 = 0
  public var from: Day?
  public var until: Day?

  public init() {}

  public init(_ grant: Int64, from: Day? = nil, until: Day? = nil) {
    self.grant = grant
    self.from = from
    self.until = until
  }

  public func scope(in change: Change) throws -> UnitID? {
    try RoleQueries.grant(grant, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    guard let stored = try RoleQueries.grant(grant, in: change.database) else { throw RoleRefusal.unknownGrant(grant) }
    guard stored.until >= change.today else { throw RoleRefusal.grantOver(grant) }
    try KernelRules.requireMayPass(on: stored.role, stored.roleName, unit: stored.unit, in: change)
    let from = from ?? stored.from
    let until = until ?? stored.until
    guard from == stored.from || (stored.from >= change.today && from >= change.today) else {
      throw KernelRules.isPast("from", of: Self.self)
    }
    guard until >= change.today else { throw KernelRules.isPast("until", of: Self.self) }
    guard until >= from else { throw KernelRules.endsBeforeItBegins(Self.self) }
    try KernelRules.requireNoOverlap(
      of: stored.role, stored.roleName, stored.account, unit: stored.unit?.rawValue, from: from, until: until,
      except: grant, in: change.database)
    try RoleQueries.setValidity(grant, from: from, until: until, in: change.database)
    try KernelRules.requireAdministrator(on: change.today, in: change.database)
    change.cache.forget()
    return Done(
      Phrase(
        "Grant \(grant) counts from \(from) \(OrganisationRefusal.end(until).english).",
        "授权 \(grant) 自 \(from) 起\(OrganisationRefusal.end(until).chinese)。"))
  }
}
