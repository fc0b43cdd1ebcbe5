import Kernel
import SQLite
import Values

/// What `verify` recomputes of the stock: every derived figure from the ledger alone.
enum SparesChecks {
  static let all: [Check] = [balances, values, lines, ledger, days, layers, lots, reservations, leads, search]

  static func compare(
    _ check: String, _ table: String, _ column: String, _ sql: String, in database: Connection,
    _ report: (Finding) -> Void
  ) throws {
    try database.each(sql) { row in
      report(
        Finding(
          check: check, table: table, row: row.integer(0), column: column, expected: row.text(1), found: row.text(2)))
      return true
    }
  }

  private static let balances = Check("balances", "Bin balances = sum of movements", "货位结存 = 流水合计") {
    database, report in
    try compare(
      "balances", "stock_balance", "quantity",
      """
      SELECT b.id, coalesce(m.total, 0), b.quantity FROM stock_balance b LEFT JOIN (
        SELECT part_id, bin_id, lot_id, sum(quantity) AS total FROM stock_movement GROUP BY part_id, bin_id, lot_id) m
      ON m.part_id = b.part_id AND m.bin_id = b.bin_id AND m.lot_id = b.lot_id WHERE b.quantity <> coalesce(m.total, 0)
      """, in: database, report)
    try compare(
      "balances", "stock_movement", "quantity",
      """
      SELECT m.id, 'a balance row', 'none' FROM stock_movement m WHERE NOT EXISTS (
        SELECT 1 FROM stock_balance b WHERE b.part_id = m.part_id AND b.bin_id = m.bin_id AND b.lot_id = m.lot_id)
      """, in: database, report)
  }

  private static let values = Check("values", "Stock values = sum of movements", "库存金额 = 流水合计") { database, report in
    for column in ["quantity", "value"] {
      try compare(
        "values", "stock_value", column,
        """
        SELECT v.part_id, coalesce(m.total, 0), v.\(column) FROM stock_value v LEFT JOIN (
          SELECT part_id, store_id, sum(\(column)) AS total FROM stock_movement GROUP BY part_id, store_id) m
        ON m.part_id = v.part_id AND m.store_id = v.store_id WHERE v.\(column) <> coalesce(m.total, 0)
        """, in: database, report)
    }
    try compare(
      "values", "stock_movement", "store_id",
      """
      SELECT m.id, 'a value row', 'none' FROM stock_movement m WHERE NOT EXISTS (
        SELECT 1 FROM stock_value v WHERE v.part_id = m.part_id AND v.store_id = m.store_id)
      """, in: database, report)
  }

  private static let lines = Check("lines", "Stock list = balances and master data", "库存表 = 结存与档案") {
    database, report in
    for (column, sum) in [("on_hand", "quantity"), ("value", "value")] {
      try compare(
        "lines", "stock_line", column,
        """
        SELECT l.part_id, coalesce(v.total, 0), l.\(column) FROM stock_line l LEFT JOIN (
          SELECT part_id, sum(\(sum)) AS total FROM stock_value GROUP BY part_id) v ON v.part_id = l.part_id
        WHERE l.\(column) <> coalesce(v.total, 0)
        """, in: database, report)
    }
    try database.each("SELECT p.id, p.name_zh, p.name_en, l.name_key FROM part p JOIN stock_line l ON l.part_id = p.id")
    {
      row in
      let expected = ChineseReading.sortKey(of: row.text(1).isEmpty ? row.text(2) : row.text(1))
      if row.text(3) != expected {
        report(
          Finding(
            check: "lines", table: "stock_line", row: row.integer(0), column: "name_key", expected: expected,
            found: row.text(3)))
      }
      return true
    }
    for column in ["number", "minimum", "maximum", "criticality", "is_active", "decimals"] {
      try compare(
        "lines", "stock_line", column,
        """
        SELECT p.id, p.\(column), coalesce(l.\(column), 'none') FROM part p LEFT JOIN stock_line l ON l.part_id = p.id
        WHERE l.\(column) IS NOT p.\(column)
        """, in: database, report)
    }
    try compare(
      "lines", "stock_line", "category_id",
      """
      SELECT p.id, coalesce(p.category_id, 0), l.category_id FROM part p JOIN stock_line l ON l.part_id = p.id
      WHERE l.category_id <> coalesce(p.category_id, 0)
      """, in: database, report)
  }

  /// Movements and documents belong together, and to an audit row.
  private static let ledger = Check("ledger", "Movements, documents and entries", "流水、单据与审计") { database, report in
    try compare(
      "ledger", "stock_document", "audit_id",
      """
      SELECT d.id, 'an audit row', d.audit_id FROM stock_document d WHERE NOT EXISTS (
        SELECT 1 FROM audit a WHERE a.id = d.audit_id)
      """, in: database, report)
    try compare(
      "ledger", "stock_document", "id",
      """
      SELECT d.id, 'a movement', 'none' FROM stock_document d WHERE NOT EXISTS (
        SELECT 1 FROM stock_movement m WHERE m.document_id = d.id)
      """, in: database, report)
    try compare(
      "ledger", "stock_movement", "left_in_bin",
      """
      SELECT id, running, left_in_bin FROM (
        SELECT id, left_in_bin, sum(quantity) OVER (PARTITION BY part_id, bin_id, lot_id ORDER BY id) AS running
        FROM stock_movement) WHERE running <> left_in_bin
      """, in: database, report)
    try compare(
      "ledger", "stock_movement", "bin_id",
      """
      SELECT m.id, 'a bin of its store', m.bin_id FROM stock_movement m JOIN bin b ON b.id = m.bin_id
      WHERE b.store_id <> m.store_id
      """, in: database, report)
  }

  private static let search = Check("search", "Search index = master data", "检索索引 = 档案") { database, report in
    try database.each("SELECT p.id, f.body FROM part p LEFT JOIN part_find f ON f.rowid = p.id") { row in
      let id = PartID(row.integer(0))
      let expected = try PartQueries.searchBody(of: id, in: database)
      if row.optionalText(1) != expected {
        report(
          Finding(
            check: "search", table: "part_find", row: id.rawValue, column: "body",
            expected: String(expected.prefix(40)), found: String(row.text(1).prefix(40))))
      }
      return true
    }
  }
}
