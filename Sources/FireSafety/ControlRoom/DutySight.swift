import Kernel
import Values

/// Whose what is, as SQL conditions on `Listing.account`, `Listing.today` and `Listing.now`.
enum DutySight {
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
}
