import Kernel
import SQLite

/// Stores, categories, bins and codes as files: in the order they were made, so that what is above comes first.
enum ExportQueries {
  @Sendable static func stores(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    try page(
      "SELECT id, code, name_zh, name_en, unit_id FROM store WHERE id > ?1 ORDER BY id LIMIT ?2", key, rows, &out,
      database)
  }

  @Sendable static func categories(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    try page(
      """
      SELECT c.id, c.code, c.name_zh, c.name_en, o.code FROM spares_category c
      LEFT JOIN spares_category o ON o.id = c.parent_id WHERE c.id > ?1 ORDER BY c.id LIMIT ?2
      """, key, rows, &out, database)
  }

  @Sendable static func bins(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    try page(
      """
      SELECT b.id, b.code, s.code, o.code, b.name, b.walk FROM bin b CROSS JOIN store s ON s.id = b.store_id
      LEFT JOIN bin o ON o.id = b.parent_id WHERE b.id > ?1 ORDER BY b.id LIMIT ?2
      """, key, rows, &out, database)
  }

  /// Codes of one part stay together: the key is the part.
  @Sendable static func codes(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    var last: Int64?
    var count = 0
    try database.each(
      """
      SELECT a.part_id, a.code, p.number FROM part_alias a CROSS JOIN part p ON p.id = a.part_id
      WHERE a.part_id > ?1 ORDER BY a.part_id, a.code
      """, key
    ) { row in
      if count >= rows, row.integer(0) != last { return false }
      last = row.integer(0)
      count += 1
      out.text(row, 1)
      out.text(row, 2)
      out.endRow()
      return true
    }
    return last
  }

  @Sendable static func blocks(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    try page(
      "SELECT id, code, 'true', block_reason FROM bin WHERE id > ?1 AND is_blocked = 1 ORDER BY id LIMIT ?2", key, rows,
      &out, database)
  }

  /// A page of texts and whole numbers: the key, then the columns.
  static func page(
    _ sql: String, _ key: Int64, _ rows: Int, _ out: inout ExportWriter, _ database: Connection
  ) throws -> Int64? {
    var last: Int64?
    try database.each(sql, key, rows) { row in
      last = row.integer(0)
      for column in 1..<Int32(row.count) { out.text(row, column) }
      out.endRow()
      return true
    }
    return last
  }
}
