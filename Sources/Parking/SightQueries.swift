import Kernel
import Values

/// Which lots somebody sees: those of the units their permission reaches, and all where it reaches the whole site.
enum SightQueries {
  /// A condition of SQL over the id of a lot, for the account `?1` on the day `?2`.
  static func lots(_ lot: String, holding permission: Permission = ParkingPermissions.see) -> String {
    """
    \(lot) IN (SELECT w.id FROM parking_lot w WHERE EXISTS (
      SELECT 1 FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id AND p.permission = '\(permission.name)'
        LEFT JOIN unit top ON top.id = g.unit_id LEFT JOIN unit low ON low.id = w.unit_id
      WHERE g.account_id = ?1 AND g.from_day <= ?2 AND g.until_day >= ?2
        AND (g.unit_id IS NULL OR substr(low.path, 1, length(top.path)) = top.path)))
    """
  }
}
