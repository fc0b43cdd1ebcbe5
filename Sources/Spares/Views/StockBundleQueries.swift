import Kernel
import SQLite
import Values

enum StockBundleQueries {
  /// A row for each store and category that holds anything now or had movements in the period.
  static func each(from first: Day, through last: Day, in database: Connection, _ take: (JSON) throws -> Void) throws {
    try database.each(
      """
      WITH held (store_id, category_id, parts, value, movements) AS (
        SELECT v.store_id, p.category_id, sum(v.quantity > 0), sum(v.value), 0
        FROM stock_value v JOIN part p ON p.id = v.part_id GROUP BY v.store_id, p.category_id
        UNION ALL
        SELECT m.store_id, p.category_id, 0, 0, count(*)
        FROM stock_document d JOIN stock_movement m ON m.document_id = d.id JOIN part p ON p.id = m.part_id
        WHERE d.observed_on BETWEEN ?1 AND ?2 GROUP BY m.store_id, p.category_id
      )
      SELECT s.code, coalesce(c.code, ''), sum(h.parts), sum(h.value), sum(h.movements)
      FROM held h JOIN store s ON s.id = h.store_id LEFT JOIN spares_category c ON c.id = h.category_id
      GROUP BY s.code, c.code HAVING sum(h.parts) > 0 OR sum(h.movements) > 0 ORDER BY s.code, c.code
      """, first.number, last.number
    ) { row in
      try take([
        "store": .string(Text.clean(row.text(0))), "category": .string(Text.clean(row.text(1))),
        "parts": .integer(row.integer(2)), "value": .integer(row.integer(3)), "movements": .integer(row.integer(4)),
      ])
      return true
    }
  }
}
