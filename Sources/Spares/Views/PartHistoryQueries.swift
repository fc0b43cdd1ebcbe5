import Kernel
import SQLite
import Values

enum PartHistoryQueries {
  struct Sum {
    let day: Day
    let net: Int64
    let received: Int64
    let demand: Int64
  }

  /// Day by day, all stores together, oldest first.
  static func days(of part: PartID, from first: Day, in database: Connection) throws -> [Sum] {
    try database.all(
      """
      SELECT day, sum(net), sum(received), sum(demand) FROM stock_day WHERE part_id = ?1 AND day >= ?2
      GROUP BY day ORDER BY day
      """, part, Int64(first.number)
    ) { row in
      Sum(
        day: Day(number: Int32(clamping: row.integer(0))), net: row.integer(1), received: row.integer(2),
        demand: row.integer(3))
    }
  }

  static func onHand(_ part: PartID, in database: Connection) throws -> Int64 {
    try database.integer("SELECT on_hand FROM stock_line WHERE part_id = ?1", part) ?? 0
  }
}
