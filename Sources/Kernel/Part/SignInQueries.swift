import SQLite
import Values

enum SignInQueries {
  /// How many people signed in on each of so many days, the last of which began at a moment.
  static func people(since today: Instant, days: Int, in database: Connection) throws -> [Int64] {
    let start = today.advanced(milliseconds: -Int64(days - 1) * 86_400_000)
    var counts = [Int64](repeating: 0, count: days)
    let found = try database.all(
      """
      SELECT (recorded_at - ?1) / 86400000 AS day, count(DISTINCT account_id) FROM sign_in
      WHERE recorded_at >= ?1 AND succeeded = 1 GROUP BY day
      """, start.milliseconds
    ) { ($0.int(0), $0.integer(1)) }
    for (index, count) in found { counts[min(index, days - 1)] += count }
    return counts
  }
}
