import SQLite
import Values

enum PeopleBundleQueries {
  /// A row for each unit that has accounts, and one for those without a unit.
  static func each(
    from: Instant, until: Instant, in database: Connection, _ take: (JSON) throws -> Void
  ) throws {
    try database.each(
      """
      SELECT coalesce(u.name, ''), sum(a.closed_at IS NULL), sum(a.closed_at IS NOT NULL),
        sum((SELECT count(*) FROM sign_in s WHERE s.account_id = a.id AND s.succeeded = 1
          AND s.recorded_at >= ?1 AND s.recorded_at < ?2)),
        sum((SELECT count(*) FROM sign_in s WHERE s.account_id = a.id AND s.succeeded = 0
          AND s.recorded_at >= ?1 AND s.recorded_at < ?2))
      FROM account a LEFT JOIN unit u ON u.id = a.unit_id GROUP BY u.id ORDER BY u.id
      """, from.milliseconds, until.milliseconds
    ) { row in
      try take([
        "unit": .string(Text.clean(row.text(0))), "accounts": .integer(row.integer(1)),
        "closed": .integer(row.integer(2)), "signIns": .integer(row.integer(3)), "failed": .integer(row.integer(4)),
      ])
      return true
    }
  }
}
