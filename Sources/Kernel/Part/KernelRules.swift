import SQLite
import Values

/// Rules that several of the shared actions need.
enum KernelRules {
  /// The day a grant without an end ends: 9999-12-31.
  static let endOfTime: Int32 = 2_932_896

  static func requireUnit(_ id: Int64, in database: Connection) throws {
    guard try UnitQueries.exists(id, in: database) else { throw KernelRefusal.unknownUnit(id) }
  }

  static func requireAccount(_ name: String, in database: Connection) throws -> AccountQueries.Stored {
    guard let account = try AccountQueries.find(name: name, in: database) else {
      throw KernelRefusal.unknownAccount(name)
    }
    return account
  }

  static func grant(
    _ role: String, to account: AccountID, unit: Int64?, from: Day, until: Day?, in database: Connection
  ) throws {
    guard let id = try RoleQueries.find(name: role, in: database) else { throw KernelRefusal.unknownRole(role) }
    try RoleQueries.insertGrant(
      of: id, to: account, unit: unit, from: from.number, until: until?.number ?? endOfTime, in: database)
  }

  /// Somebody has to be left who may manage accounts for the whole site.
  static func requireAdministrator(on day: Day, in database: Connection) throws {
    guard try RoleQueries.isHeld(KernelPermissions.manageAccounts.name, on: day, in: database) else {
      throw KernelRefusal.lastAdministrator
    }
  }
}
