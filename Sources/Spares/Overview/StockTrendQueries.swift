import Kernel
import SQLite
import Values

/// What was posted in the last days. Documents come in the order of their recorded times, so that the first one of a day is
/// found by halving, and the rest is a stretch of the table.
enum StockTrendQueries {
  struct Moved {
    let part: Int64
    let day: Int
    let net: Int64
    let onHand: Int64
    let minimum: Int64
  }

  /// The number of the first document recorded at a moment or after it; one more than the last where there is none.
  static func firstDocument(since start: Instant, in database: Connection) throws -> Int64 {
    try first(
      since: start, last: "SELECT max(id) FROM stock_document",
      next: "SELECT id, recorded_at FROM stock_document WHERE id >= ?1 ORDER BY id LIMIT 1", in: database)
  }

  /// How many parts in use each day since the start has brought. Parts come in the order of their entries as well.
  static func newParts(since start: Instant, in database: Connection) throws -> [(Int, Int64)] {
    let first = try first(
      since: start, last: "SELECT max(id) FROM part",
      next: """
        SELECT p.id, a.recorded_at FROM part p JOIN audit a ON a.id = p.audit_id WHERE p.id >= ?1 ORDER BY p.id LIMIT 1
        """, in: database)
    return try database.all(
      """
      SELECT (a.recorded_at - ?2) / 86400000 AS day, count(*) FROM part p CROSS JOIN audit a ON a.id = p.audit_id
      WHERE p.id >= ?1 AND p.is_active = 1 GROUP BY day
      """, first, start.milliseconds
    ) { ($0.int(0), $0.integer(1)) }
  }

  /// Halves a table whose rows come in the order of their times.
  private static func first(
    since start: Instant, last: String, next: String, in database: Connection
  ) throws -> Int64 {
    var low: Int64 = 1
    var high = (try database.integer(last) ?? 0) + 1
    while low < high {
      let middle = low + (high - low) / 2
      let found = try database.first(next, middle) { ($0.integer(0), $0.integer(1)) }
      if let found, found.1 < start.milliseconds { low = found.0 + 1 } else { high = middle }
    }
    return low
  }

  static func count(from first: Int64, in database: Connection) throws -> Int64 {
    try database.integer("SELECT count(*) FROM stock_document WHERE id >= ?1", first) ?? 0
  }

  /// How many documents each day since the start has.
  static func documents(from first: Int64, since start: Instant, in database: Connection) throws -> [(Int, Int64)] {
    try database.all(
      "SELECT (recorded_at - ?2) / 86400000 AS day, count(*) FROM stock_document WHERE id >= ?1 GROUP BY day", first,
      start.milliseconds
    ) { ($0.int(0), $0.integer(1)) }
  }

  /// By how much each day since the start changed what the stock is worth.
  static func values(from first: Int64, since start: Instant, in database: Connection) throws -> [(Int, Int64)] {
    try database.all(
      """
      SELECT (d.recorded_at - ?2) / 86400000 AS day, sum(m.value) FROM stock_document d
      CROSS JOIN stock_movement m ON m.document_id = d.id WHERE d.id >= ?1 GROUP BY day
      """, first, start.milliseconds
    ) { ($0.int(0), $0.integer(1)) }
  }

  /// What each day since the start moved of each part in use, the days of a part newest first.
  static func moved(
    from first: Int64, since start: Instant, in database: Connection, body: (Moved) -> Void
  ) throws {
    try database.each(
      """
      SELECT m.part_id, (d.recorded_at - ?2) / 86400000 AS day, sum(m.quantity), l.on_hand, l.minimum
      FROM stock_document d CROSS JOIN stock_movement m ON m.document_id = d.id
      CROSS JOIN stock_line l ON l.part_id = m.part_id AND l.is_active = 1
      WHERE d.id >= ?1 GROUP BY m.part_id, day ORDER BY m.part_id, day DESC
      """, [first, start.milliseconds]
    ) { row in
      body(
        Moved(
          part: row.integer(0), day: row.int(1), net: row.integer(2), onHand: row.integer(3), minimum: row.integer(4)))
      return true
    }
  }
}
