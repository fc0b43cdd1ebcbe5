import Kernel
import SQLite

/// Parts as files.
enum PartExportQueries {
  /// The columns of `AddPart`, in its order. Of several codes the first is the barcode; the file of codes has all.
  @Sendable static func parts(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    var last: Int64?
    try database.each(
      """
      SELECT p.id, p.number, p.name_zh, p.name_en, p.specification, p.unit_zh, p.unit_en, p.decimals, c.code,
        p.criticality, p.minimum, p.maximum, p.pack_size, p.minimum_order, p.price, s.code, p.lead_days,
        p.manufacturer, p.manufacturer_number, p.tracking, p.has_expiry, p.valuation,
        (SELECT min(code) FROM part_alias WHERE part_id = p.id), p.manual_path,
        p.note
      FROM part p LEFT JOIN spares_category c ON c.id = p.category_id LEFT JOIN supplier s ON s.id = p.supplier_id
      WHERE p.id > ?1 ORDER BY p.id LIMIT ?2
      """, key, rows
    ) { row in
      last = row.integer(0)
      for column: Int32 in 1...6 { out.text(row, column) }
      out.integer(row, 7)
      out.text(row, 8)
      out.text(row, 9)
      for column: Int32 in 10...13 { out.quantity(row, column, decimals: 7) }
      out.money(row, 14)
      out.text(row, 15)
      out.integer(row, 16)
      for column: Int32 in 17...19 { out.text(row, column) }
      out.flag(row, 20)
      for column: Int32 in 21...24 { out.text(row, column) }
      out.endRow()
      return true
    }
    return last
  }

  /// The columns of `ChangePart`, in its order: what a mass change begins with, and which parts are no longer in use.
  @Sendable static func changes(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    var last: Int64?
    try database.each(
      """
      SELECT p.id, p.number, p.name_zh, p.name_en, p.specification, c.code, p.criticality, p.minimum, p.maximum,
        p.pack_size, p.minimum_order, p.price, s.code, p.lead_days, p.manufacturer, p.manufacturer_number,
        p.manual_path, p.note, p.tracking, p.has_expiry, p.valuation, p.is_active, p.decimals
      FROM part p LEFT JOIN spares_category c ON c.id = p.category_id LEFT JOIN supplier s ON s.id = p.supplier_id
      WHERE p.id > ?1 ORDER BY p.id LIMIT ?2
      """, key, rows
    ) { row in
      last = row.integer(0)
      for column: Int32 in 1...6 { out.text(row, column) }
      for column: Int32 in 7...10 { out.quantity(row, column, decimals: 22) }
      out.money(row, 11)
      out.text(row, 12)
      out.integer(row, 13)
      for column: Int32 in 14...18 { out.text(row, column) }
      out.flag(row, 19)
      out.text(row, 20)
      out.flag(row, 21)
      out.endRow()
      return true
    }
    return last
  }
}
