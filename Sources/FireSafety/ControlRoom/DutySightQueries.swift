import Kernel
import SQLite
import Values

/// Whose what is, as SQL conditions on `Listing.account`, `Listing.today` and `Listing.now`.
enum DutySightQueries {
  /// The viewer holds a permission today for the unit an expression names.
  static func holds(_ permission: Permission, over unit: String) -> String {
    """
    EXISTS (SELECT 1 FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id
      AND p.permission = '\(permission.name)'
      WHERE g.account_id = \(Listing.account) AND g.from_day <= \(Listing.today) AND g.until_day >= \(Listing.today)
        AND (g.unit_id IS NULL OR EXISTS (
          SELECT 1 FROM unit mine JOIN unit asked ON asked.id = \(unit)
          WHERE mine.id = g.unit_id AND substr(asked.path, 1, length(mine.path)) = mine.path)))
    """
  }

  /// SQL for somebody who looks.
  static func seen(_ sql: String, by viewer: Viewer) -> String {
    seen(sql, by: viewer.account, on: viewer.today, at: viewer.now)
  }

  static func seen(_ sql: String, by account: AccountID, on day: Day, at now: Instant) -> String {
    sql.replacing(Listing.account, with: "\(account.rawValue)").replacing(Listing.today, with: "\(day.number)")
      .replacing(Listing.now, with: "\(now.milliseconds)")
  }

  /// Whether somebody may see fire safety of a unit.
  static func sees(_ unit: UnitID, _ account: AccountID, on day: Day, in database: Connection) throws -> Bool {
    let condition = seen(holds(FirePermissions.see, over: "?1"), by: account, on: day, at: Instant(milliseconds: 0))
    return try database.integer("SELECT \(condition)", unit) == 1
  }

  /// The viewer is the person responsible of the unit an expression names.
  static func isResponsible(_ unit: String) -> String {
    """
    EXISTS (SELECT 1 FROM fire_appointment f WHERE f.unit_id = \(unit) AND f.duty = 'responsible' \
    AND f.account_id = \(Listing.account) AND f.from_day <= \(Listing.today) \
    AND coalesce(f.until_day, \(Listing.today)) >= \(Listing.today))
    """
  }

  /// The site's time zone, by its name.
  static func timeZone(in database: Connection) throws -> String {
    try database.text("SELECT time_zone FROM site WHERE id = 1") ?? "UTC"
  }
}
