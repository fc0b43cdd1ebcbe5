import Kernel
import SQLite
import Values

/// Who may do or see what of fire safety in a unit, as SQL conditions.
enum HazardSightQueries {
  /// Whoever looks (or another account, as an expression) holds a permission today for the unit an expression names.
  static func holds(_ permission: Permission, over unit: String, account: String = Listing.account) -> String {
    """
    EXISTS (SELECT 1 FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id
      AND p.permission = '\(permission.name)'
      WHERE g.account_id = \(account) AND g.from_day <= \(Listing.today) AND g.until_day >= \(Listing.today)
        AND (g.unit_id IS NULL OR EXISTS (
          SELECT 1 FROM unit mine JOIN unit asked ON asked.id = \(unit)
          WHERE mine.id = g.unit_id AND substr(asked.path, 1, length(mine.path)) = mine.path)))
    """
  }

  /// Whoever looks is appointed to a duty of the unit an expression names.
  static func isAppointed(_ duty: FireDuty, in unit: String) -> String {
    """
    EXISTS (SELECT 1 FROM fire_appointment d WHERE d.unit_id = \(unit) AND d.duty = '\(duty.rawValue)'
      AND d.account_id = \(Listing.account) AND d.from_day <= \(Listing.today)
      AND coalesce(d.until_day, \(Listing.today)) >= \(Listing.today))
    """
  }

  /// A condition for somebody on a day.
  static func seen(_ condition: String, by account: AccountID, on day: Day) -> String {
    condition.replacing(Listing.account, with: "\(account.rawValue)").replacing(Listing.today, with: "\(day.number)")
  }

  static func holds(
    _ permission: Permission, _ account: AccountID, over unit: UnitID, in change: Change
  ) throws -> Bool {
    try holds(permission, account, over: unit, on: change.today, in: change.database)
  }

  static func holds(
    _ permission: Permission, _ account: AccountID, over unit: UnitID, on day: Day, in database: Connection
  ) throws -> Bool {
    try database.integer("SELECT 1 WHERE \(seen(holds(permission, over: "?1"), by: account, on: day))", unit) != nil
  }
}
