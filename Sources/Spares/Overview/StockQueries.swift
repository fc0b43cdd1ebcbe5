import Kernel
import SQLite
import Values

/// The numbers the overview shows of the stock.
enum StockQueries {
  static let figures: [Figure] = [
    Figure(
      "spares.parts", Phrase("Parts", "备件种数"), permission: SparesPermissions.see, opens: .init("stock"),
      read: { database, _ in
        try database.integer("SELECT count(*) FROM stock_line INDEXED BY stock_line_number") ?? 0
      }),
    wanting("out", Phrase("Out of stock", "无货")), wanting("short", Phrase("Short, not out", "不足（有货）")),
    Figure(
      "spares.value", Phrase("Stock value", "库存金额"), kind: .money, permission: SparesPermissions.see,
      opens: .init("stock"), needsWholeSite: true, trend: { try StockTrends.value(in: $0, for: $1) },
      read: { database, _ in try value(in: database) }),
    Figure(
      "spares.postings", Phrase("Documents today", "今日单据"), permission: SparesPermissions.see,
      opens: .init("documents"), needsWholeSite: true, trend: { try StockTrends.documents(in: $0, for: $1) },
      read: { try StockTrends.documentsToday(in: $0, for: $1) }),
  ]

  private static func wanting(_ state: String, _ title: Phrase) -> Figure {
    Figure(
      "spares." + state, title, permission: SparesPermissions.see,
      opens: .init("stock", filters: ["state": .string(state), "active": .bool(true)]),
      trend: { try StockTrends.wanting(state, in: $0, for: $1) },
      read: { database, _ in try count(state, in: database) })
  }

  /// How many parts in use are in a state that wants something: `out` or `short`.
  static func count(_ state: String, in database: Connection) throws -> Int64 {
    try database.integer(
      """
      SELECT count(*) FROM stock_line INDEXED BY stock_line_wanting
      WHERE is_active = 1 AND state IN ('out', 'short') AND state = ?1
      """, state) ?? 0
  }

  static func value(in database: Connection) throws -> Int64 {
    try database.integer("SELECT coalesce(sum(value), 0) FROM stock_line INDEXED BY stock_line_value") ?? 0
  }
}
