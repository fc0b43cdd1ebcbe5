import SQLite
import Values

/// Rules that several of the shared actions need.
enum KernelRules {
  /// The day a grant without an end ends: 9999-12-31.
  static let endOfTime: Int32 = 2_932_896

  /// A unit that is there and in use.
  @discardableResult
  static func requireUnit(_ id: Int64, in database: Connection) throws -> UnitQueries.Stored {
    guard let unit = try UnitQueries.find(id, in: database) else { throw KernelRefusal.unknownUnit(id) }
    guard unit.isOpen else { throw OrganisationRefusal.unitClosed(unit.name) }
    return unit
  }

  static func requirePost(_ id: Int64, in database: Connection) throws -> PostQueries.Stored {
    guard let post = try PostQueries.find(id, in: database) else { throw OrganisationRefusal.unknownPost(id) }
    guard post.isOpen else { throw OrganisationRefusal.postClosed(post.name) }
    return post
  }

  /// Whoever manages accounts of some units only reaches another unit only where the right reaches it too.
  static func requireReach(_ unit: UnitID?, in change: Change) throws {
    guard try change.holds(KernelPermissions.manageAccounts, unit: unit) else {
      throw Change.beyond(KernelPermissions.manageAccounts, unit: unit)
    }
  }

  static func requireAccount(_ name: String, in database: Connection) throws -> AccountQueries.Stored {
    guard let account = try AccountQueries.find(name: name, in: database) else {
      throw KernelRefusal.unknownAccount(name)
    }
    return account
  }

  static func grant(
    _ role: String, to account: AccountID, unit: Int64?, from: Day, until: Day?, in change: Change
  ) throws {
    let database = change.database
    guard let id = try RoleQueries.find(name: role, in: database) else { throw KernelRefusal.unknownRole(role) }
    try requireMayPass(on: id, role, unit: unit.map { UnitID($0) }, in: change)
    let last = until ?? Day(number: endOfTime)
    try requireNoOverlap(of: id, role, account, unit: unit, from: from, until: last, except: nil, in: database)
    try RoleQueries.insertGrant(of: id, to: account, unit: unit, from: from.number, until: last.number, in: database)
  }

  /// Who manages accounts of some units only passes on what he holds himself for that unit, and nothing that counts only
  /// for the whole site: else any right could be had by way of a second account.
  static func requireMayPass(on role: RoleID, _ name: String, unit: UnitID?, in change: Change) throws {
    guard try !change.holds(KernelPermissions.manageAccounts) else { return }
    for permission in try RoleQueries.permissions(of: role, in: change.database) {
      // One that no part declares any more opens nothing.
      guard let permission = change.catalog.permissions[permission] else { continue }
      if change.catalog.needsWholeSite(permission) {
        throw RoleRefusal.onlyWholeSite(role: name, permission: permission)
      }
      guard try change.holds(permission, unit: unit) else {
        throw RoleRefusal.beyondOwn(role: name, permission: permission)
      }
    }
  }

  /// The same role of the same person for the same unit counts once a day.
  static func requireNoOverlap(
    of id: RoleID, _ role: String, _ account: AccountID, unit: Int64?, from: Day, until: Day, except grant: Int64?,
    in database: Connection
  ) throws {
    let other = try RoleQueries.overlap(
      of: id, account, unit: unit, from: from, until: until, except: grant, in: database)
    if let other { throw RoleRefusal.overlap(role: role, grant: other.id, from: other.from, until: other.until) }
  }

  /// An account that is open.
  static func requireOpenAccount(_ name: String, in database: Connection) throws -> AccountQueries.Stored {
    let account = try requireAccount(name, in: database)
    guard account.isOpen else { throw KernelRefusal.alreadyClosed(account.name) }
    return account
  }

  /// Whoever manages accounts of some units only reaches nobody whose rights go beyond those units: else a new PIN for
  /// the right person would open the whole site.
  static func requireReach(_ account: AccountQueries.Stored, in change: Change) throws {
    guard try !change.holds(KernelPermissions.manageAccounts) else { return }
    try requireReach(account.unit, in: change)
    for unit in try RoleQueries.units(ofGrantsTo: account.id, from: change.today, in: change.database) {
      try requireReach(unit, in: change)
    }
  }

  static func endsBeforeItBegins<A: Action>(_ type: A.Type) -> InvalidAction {
    InvalidAction(faults: [
      A.fault("until", .rule(code: "order", Phrase("is before the first day", "早于起始日期")))
    ])
  }

  static func isPast<A: Action>(_ field: String, of type: A.Type) -> InvalidAction {
    InvalidAction(faults: [A.fault(field, .rule(code: "past", Phrase("is in the past", "已经过去")))])
  }

  /// Somebody has to be left who may manage accounts for the whole site, today and without an end: when the last of them
  /// ends, nobody could give the right to anybody any more.
  static func requireAdministrator(on day: Day, in database: Connection) throws {
    let permission = KernelPermissions.manageAccounts.name
    guard try RoleQueries.isHeld(permission, on: day, in: database),
      try RoleQueries.lastDay(of: permission, in: database) ?? 0 >= endOfTime
    else { throw KernelRefusal.lastAdministrator }
  }
}
