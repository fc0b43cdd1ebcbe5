import Kernel
import SQLite
import Values

/// Who may see what of the office, as SQL conditions on `Listing.account` and `Listing.today`.
enum SightQueries {
  /// The viewer holds a permission today for the unit an expression names; where that is NULL, for the whole site.
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

  /// The viewer holds today a head's post of the unit an expression names, or of one above it.
  static func heads(_ unit: String) -> String {
    """
    EXISTS (SELECT 1 FROM post_holder h JOIN post p ON p.id = h.post_id AND p.is_head = 1 AND p.closed_at IS NULL
      JOIN unit above ON above.id = p.unit_id JOIN unit low ON low.id = \(unit)
      WHERE h.account_id = \(Listing.account) AND h.from_day <= \(Listing.today) AND h.until_day >= \(Listing.today)
        AND substr(low.path, 1, length(above.path)) = above.path)
    """
  }

  /// The viewer oversees the unit an expression names, by permission or by post.
  static func oversees(_ unit: String) -> String {
    "(\(holds(OfficePermissions.oversee, over: unit)) OR \(heads(unit)))"
  }

  /// The viewer sees all of directive `d`: issued it, or oversees the unit it came from or somebody it went to.
  static let wide = """
    (d.issuer_id = \(Listing.account) OR \(oversees("d.unit_id")) OR EXISTS (
      SELECT 1 FROM directive_recipient other WHERE other.directive_id = d.id AND \(oversees("other.unit_id"))))
    """

  /// The viewer sees directive `d` at all.
  static let directive = """
    (EXISTS (SELECT 1 FROM directive_recipient own
       WHERE own.account_id = \(Listing.account) AND own.directive_id = d.id) OR \(wide))
    """

  /// The viewer sees recipient `r` of directive `d`.
  static let recipient = """
    (r.account_id = \(Listing.account) OR d.issuer_id = \(Listing.account) OR \(oversees("d.unit_id")) \
    OR \(oversees("r.unit_id")))
    """

  /// The viewer sees breach `b`: concerned, recorder, or somebody with a say over the unit of the person concerned.
  static let breach = """
    (b.account_id = \(Listing.account) OR b.recorder_id = \(Listing.account) \
    OR \(holds(OfficePermissions.recordBreaches, over: "r.unit_id")) OR \(oversees("r.unit_id")))
    """

  /// A condition for somebody on a day.
  static func seen(_ condition: String, by account: AccountID, on day: Day) -> String {
    condition.replacing(Listing.account, with: "\(account.rawValue)").replacing(Listing.today, with: "\(day.number)")
  }

  static func sees(_ id: DirectiveID, account: AccountID, on day: Day, in database: Connection) throws -> Bool {
    try holds(directive, id, account, day, in: database)
  }

  static func seesAll(_ id: DirectiveID, account: AccountID, on day: Day, in database: Connection) throws -> Bool {
    try holds(wide, id, account, day, in: database)
  }

  private static func holds(
    _ condition: String, _ id: DirectiveID, _ account: AccountID, _ day: Day, in database: Connection
  ) throws -> Bool {
    try database.integer(
      "SELECT 1 FROM directive d WHERE d.id = ?1 AND \(seen(condition, by: account, on: day))", id) != nil
  }
}
