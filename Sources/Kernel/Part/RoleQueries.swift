import SQLite
import Values

enum RoleQueries {
  static func find(name: String, in database: Connection) throws -> RoleID? {
    try database.integer("SELECT id FROM role WHERE name = ?1", name).map { RoleID($0) }
  }

  /// Makes a role, or replaces the titles and permissions of an existing one.
  static func define(
    name: String, title: Phrase, permissions: [String], in database: Connection
  ) throws {
    try database.run(
      """
      INSERT INTO role (name, title_en, title_zh) VALUES (?1, ?2, ?3)
      ON CONFLICT (name) DO UPDATE SET title_en = excluded.title_en, title_zh = excluded.title_zh
      """, name, title.english, title.chinese)
    try database.run(
      "DELETE FROM role_permission WHERE role_id = (SELECT id FROM role WHERE name = ?1)", name)
    for permission in permissions {
      try database.run(
        "INSERT INTO role_permission (role_id, permission) SELECT id, ?2 FROM role WHERE name = ?1", name, permission)
    }
  }

  static func insertGrant(
    of role: RoleID, to account: AccountID, unit: Int64?, from: Int32, until: Int32, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO role_grant (account_id, role_id, unit_id, from_day, until_day) VALUES (?1, ?2, ?3, ?4, ?5)",
      account, role, unit, from, until)
  }

  static func deleteGrants(of role: RoleID, to account: AccountID, in database: Connection) throws {
    try database.run("DELETE FROM role_grant WHERE account_id = ?1 AND role_id = ?2", account, role)
  }

  /// Does anybody with an open account hold the permission for the whole site on that day?
  static func isHeld(_ permission: String, on day: Day, in database: Connection) throws -> Bool {
    try database.integer(
      """
      SELECT 1 FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id AND p.permission = ?1
      JOIN account a ON a.id = g.account_id AND a.closed_at IS NULL
      WHERE g.unit_id IS NULL AND g.from_day <= ?2 AND g.until_day >= ?2 LIMIT 1
      """, permission, day.number) != nil
  }
}
