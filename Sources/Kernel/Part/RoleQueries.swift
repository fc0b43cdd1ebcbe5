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

  static func permissions(of role: RoleID, in database: Connection) throws -> [String] {
    try database.all("SELECT permission FROM role_permission WHERE role_id = ?1 ORDER BY permission", role) {
      $0.text(0)
    }
  }

  static func insertGrant(
    of role: RoleID, to account: AccountID, unit: Int64?, from: Int32, until: Int32, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO role_grant (account_id, role_id, unit_id, from_day, until_day) VALUES (?1, ?2, ?3, ?4, ?5)",
      account, role, unit, from, until)
  }

  struct Grant {
    let id: Int64
    let role: RoleID
    let roleName: String
    let account: AccountID
    let accountName: String
    let unit: UnitID?
    let from: Day
    let until: Day
  }

  static func grant(_ id: Int64, in database: Connection) throws -> Grant? {
    try database.first(
      """
      SELECT g.id, g.role_id, r.name, g.account_id, a.name, g.unit_id, g.from_day, g.until_day FROM role_grant g
      JOIN role r ON r.id = g.role_id JOIN account a ON a.id = g.account_id WHERE g.id = ?1
      """, id
    ) { row in
      Grant(
        id: row.integer(0), role: RoleID(row.integer(1)), roleName: row.text(2), account: AccountID(row.integer(3)),
        accountName: row.text(4), unit: row.optionalInteger(5).map { UnitID($0) },
        from: Day(number: Int32(clamping: row.integer(6))), until: Day(number: Int32(clamping: row.integer(7))))
    }
  }

  /// A grant of the same role for the same unit that shares a day with a validity.
  static func overlap(
    of role: RoleID, _ account: AccountID, unit: Int64?, from: Day, until: Day, except grant: Int64?,
    in database: Connection
  ) throws -> (id: Int64, from: Day, until: Day)? {
    try database.first(
      """
      SELECT id, from_day, until_day FROM role_grant WHERE account_id = ?1 AND role_id = ?2 AND unit_id IS ?3
        AND from_day <= ?5 AND until_day >= ?4 AND id IS NOT ?6 ORDER BY from_day LIMIT 1
      """, account, role, unit, from.number, until.number, grant
    ) {
      (
        $0.integer(0), Day(number: Int32(clamping: $0.integer(1))), Day(number: Int32(clamping: $0.integer(2)))
      )
    }
  }

  /// The units of an account's grants that count on a day or later; nil stands for the whole site.
  static func units(ofGrantsTo account: AccountID, from day: Day, in database: Connection) throws -> [UnitID?] {
    try database.all(
      "SELECT DISTINCT unit_id FROM role_grant WHERE account_id = ?1 AND until_day >= ?2", account, day.number
    ) { $0.optionalInteger(0).map { UnitID($0) } }
  }

  static func deleteGrant(_ id: Int64, in database: Connection) throws {
    try database.run("DELETE FROM role_grant WHERE id = ?1", id)
  }

  static func setValidity(_ id: Int64, from: Day, until: Day, in database: Connection) throws {
    try database.run(
      "UPDATE role_grant SET from_day = ?2, until_day = ?3 WHERE id = ?1", id, from.number, until.number)
  }

  /// The last day on which anybody with an open account holds the permission for the whole site.
  static func lastDay(of permission: String, in database: Connection) throws -> Int64? {
    try database.integer(
      """
      SELECT max(g.until_day) FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id AND p.permission = ?1
      JOIN account a ON a.id = g.account_id AND a.closed_at IS NULL WHERE g.unit_id IS NULL
      """, permission)
  }

  /// Every role with its titles.
  static func all(in database: Connection) throws -> [(name: String, title: Phrase)] {
    try database.all("SELECT name, title_en, title_zh FROM role ORDER BY id") {
      ($0.text(0), Phrase($0.text(1), $0.text(2)))
    }
  }

  /// - Returns: whether there were any.
  static func deleteGrants(of role: RoleID, to account: AccountID, in database: Connection) throws -> Bool {
    try database.run("DELETE FROM role_grant WHERE account_id = ?1 AND role_id = ?2", account, role) > 0
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
