import SQLite
import Values

enum RightsQueries {
  struct AccountState {
    let isOpen: Bool
    let mustChangePIN: Bool
  }

  static func state(of account: AccountID, in database: Connection) throws -> AccountState {
    let state = try database.first("SELECT closed_at IS NULL, must_change_pin FROM account WHERE id = ?1", account) {
      AccountState(isOpen: $0.bool(0), mustChangePIN: $0.bool(1))
    }
    return state ?? AccountState(isOpen: false, mustChangePIN: false)
  }

  /// A grant counts on its days, while the account is open, and for its unit and all below; a grant without a unit counts
  /// for the whole site.
  static func holds(
    _ permission: String, account: AccountID, unit: UnitID?, on day: Day, in database: Connection
  ) throws -> Bool {
    try database.integer(
      """
      SELECT 1 FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id AND p.permission = ?2
      JOIN account a ON a.id = g.account_id AND a.closed_at IS NULL
      WHERE g.account_id = ?1 AND g.from_day <= ?3 AND g.until_day >= ?3
        AND (g.unit_id IS NULL OR ?4 IS NOT NULL AND EXISTS (
          SELECT 1 FROM unit mine JOIN unit asked ON asked.id = ?4
          WHERE mine.id = g.unit_id AND substr(asked.path, 1, length(mine.path)) = mine.path))
      LIMIT 1
      """, account, permission, day.number, unit) != nil
  }

  static func holdsAnywhere(_ permission: String, account: AccountID, on day: Day, in database: Connection) throws
    -> Bool
  {
    try database.integer(
      """
      SELECT 1 FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id AND p.permission = ?2
      JOIN account a ON a.id = g.account_id AND a.closed_at IS NULL
      WHERE g.account_id = ?1 AND g.from_day <= ?3 AND g.until_day >= ?3 LIMIT 1
      """, account, permission, day.number) != nil
  }

  /// How far a permission reaches on a day; nil where it is held nowhere.
  static func reach(of permission: String, account: AccountID, on day: Day, in database: Connection) throws -> Reach? {
    let units = try database.all(
      """
      SELECT DISTINCT g.unit_id FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id AND p.permission = ?2
      JOIN account a ON a.id = g.account_id AND a.closed_at IS NULL
      WHERE g.account_id = ?1 AND g.from_day <= ?3 AND g.until_day >= ?3
      """, account, permission, day.number
    ) { $0.optionalInteger(0).map { UnitID($0) } }
    guard !units.isEmpty else { return nil }
    let limited = units.compactMap { $0 }
    return limited.count < units.count ? .wholeSite : .units(limited.sorted())
  }

  static func rights(of account: AccountID, on day: Day, in database: Connection) throws -> Rights {
    let held = try database.all(
      """
      SELECT p.permission, max(g.unit_id IS NULL) FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id
      JOIN account a ON a.id = g.account_id AND a.closed_at IS NULL
      WHERE g.account_id = ?1 AND g.from_day <= ?2 AND g.until_day >= ?2 GROUP BY p.permission
      """, account, day.number
    ) { (name: $0.text(0), isEverywhere: $0.bool(1)) }
    return Rights(
      somewhere: Set(held.map(\.name)), everywhere: Set(held.filter(\.isEverywhere).map(\.name)))
  }
}
