import SQLite
import Values

enum OrganisationQueries {
  static func members(of unit: UnitID, on day: Day, in database: Connection) throws -> [AccountID] {
    try database.all(
      """
      WITH below AS (
        SELECT u.id FROM unit top JOIN unit u ON substr(u.path, 1, length(top.path)) = top.path WHERE top.id = ?1)
      SELECT a.id FROM account a WHERE a.closed_at IS NULL AND (
        a.unit_id IN (SELECT id FROM below)
        OR a.id IN (
          SELECT h.account_id FROM post p JOIN post_holder h ON h.post_id = p.id
          WHERE p.unit_id IN (SELECT id FROM below) AND p.closed_at IS NULL AND h.from_day <= ?2 AND h.until_day >= ?2))
      ORDER BY a.id
      """, unit, day.number
    ) { AccountID($0.integer(0)) }
  }

  static func holders(of post: PostID, on day: Day, in database: Connection) throws -> [AccountID] {
    try database.all(
      """
      SELECT DISTINCT a.id FROM post p JOIN post_holder h ON h.post_id = p.id JOIN account a ON a.id = h.account_id
      WHERE p.id = ?1 AND p.closed_at IS NULL AND a.closed_at IS NULL AND h.from_day <= ?2 AND h.until_day >= ?2
      ORDER BY a.id
      """, post, day.number
    ) { AccountID($0.integer(0)) }
  }

  /// The longest path that is a beginning of the account's own is the nearest unit; of several heads the first stands.
  static func superior(of account: AccountID, on day: Day, in database: Connection) throws -> AccountID? {
    try database.integer(
      """
      SELECT h.account_id FROM account me JOIN unit mine ON mine.id = me.unit_id
      JOIN unit above ON substr(mine.path, 1, length(above.path)) = above.path
      JOIN post p ON p.unit_id = above.id AND p.is_head = 1 AND p.closed_at IS NULL
      JOIN post_holder h ON h.post_id = p.id AND h.from_day <= ?2 AND h.until_day >= ?2
      JOIN account a ON a.id = h.account_id AND a.closed_at IS NULL
      WHERE me.id = ?1 AND h.account_id <> ?1
      ORDER BY length(above.path) DESC, h.id LIMIT 1
      """, account, day.number
    ).map { AccountID($0) }
  }

  static func isWithin(_ unit: UnitID, _ above: UnitID, in database: Connection) throws -> Bool {
    try database.integer(
      """
      SELECT 1 FROM unit low JOIN unit high ON high.id = ?2
      WHERE low.id = ?1 AND substr(low.path, 1, length(high.path)) = high.path
      """, unit, above) != nil
  }
}
