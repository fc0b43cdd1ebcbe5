import SQLite
import Values

/// Rules that several of the shared actions need.
enum KernelRules {
  /// The day a grant without an end ends: 9999-12-31.
  static let endOfTime: Int32 = 2_932_896

  static func requireUnit(_ id: Int64, in database: Connection) throws {
    guard try database.integer("SELECT 1 FROM unit WHERE id = ?1", id) != nil else {
      throw KernelRefusal.unknownUnit(id)
    }
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
    guard let id = try database.integer("SELECT id FROM role WHERE name = ?1", role) else {
      throw KernelRefusal.unknownRole(role)
    }
    try database.run(
      "INSERT INTO role_grant (account_id, role_id, unit_id, from_day, until_day) VALUES (?1, ?2, ?3, ?4, ?5)",
      account, id, unit, from.number, until?.number ?? endOfTime)
  }

  /// Somebody has to be left who may manage accounts for the whole site.
  static func requireAdministrator(on day: Day, in database: Connection) throws {
    let left = try database.integer(
      """
      SELECT 1 FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id AND p.permission = ?1
      JOIN account a ON a.id = g.account_id AND a.closed_at IS NULL
      WHERE g.unit_id IS NULL AND g.from_day <= ?2 AND g.until_day >= ?2 LIMIT 1
      """, KernelPermissions.manageAccounts.name, day.number)
    guard left != nil else { throw KernelRefusal.lastAdministrator }
  }
}
