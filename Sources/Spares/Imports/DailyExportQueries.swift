import Kernel
import SQLite
import Values

/// Suppliers, equipment, substitutes, work orders and reservations as files, in the order they were made.
enum DailyExportQueries {
  @Sendable static func suppliers(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    try ExportQueries.page(
      "SELECT id, code, name_zh, name_en, lead_days, note FROM supplier WHERE id > ?1 ORDER BY id LIMIT ?2", key, rows,
      &out, database)
  }

  /// Suppliers that are no longer used.
  @Sendable static func supplierChanges(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    try ExportQueries.page(
      """
      SELECT id, code, name_zh, name_en, lead_days, note, 'false' FROM supplier WHERE id > ?1 AND is_active = 0
      ORDER BY id LIMIT ?2
      """, key, rows, &out, database)
  }

  /// Lots whose last day is another than their movements come in with; a correction has to say why.
  @Sendable static func lastDays(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    var last: Int64?
    try database.each(
      """
      SELECT l.id, p.number, l.code, l.expires_on, coalesce(nullif(l.expiry_reason, ''), '-') FROM lot l CROSS JOIN part p ON p.id = l.part_id
      WHERE l.id > ?1 AND l.latest_on <> l.expires_on ORDER BY l.id LIMIT ?2
      """, key, rows
    ) { row in
      last = row.integer(0)
      out.text(row, 1)
      out.text(row, 2)
      out.day(row, 3)
      out.text(row, 4)
      out.endRow()
      return true
    }
    return last
  }

  @Sendable static func prices(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    var last: Int64?
    try database.each(
      """
      SELECT x.id, s.code, p.number, x.price, x.from_day, x.until_day, x.minimum_order, p.decimals, x.supplier_number
      FROM supplier_price x CROSS JOIN supplier s ON s.id = x.supplier_id CROSS JOIN part p ON p.id = x.part_id
      WHERE x.id > ?1 ORDER BY x.id LIMIT ?2
      """, key, rows
    ) { row in
      last = row.integer(0)
      out.text(row, 1)
      out.text(row, 2)
      out.money(row, 3)
      out.day(row, 4)
      if row.isNull(5) { out.empty() } else { out.day(row, 5) }
      out.quantity(row, 6, decimals: 7)
      out.text(row, 8)
      out.endRow()
      return true
    }
    return last
  }

  @Sendable static func equipment(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    try ExportQueries.page(
      """
      SELECT e.id, e.code, e.name_zh, e.name_en, o.code, e.location FROM equipment e
      LEFT JOIN equipment o ON o.id = e.parent_id WHERE e.id > ?1 ORDER BY e.id LIMIT ?2
      """, key, rows, &out, database)
  }

  @Sendable static func equipmentParts(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    var last: Int64?
    try database.each(
      """
      SELECT x.id, e.code, p.number, x.quantity, p.decimals, x.position FROM equipment_part x
      CROSS JOIN equipment e ON e.id = x.equipment_id CROSS JOIN part p ON p.id = x.part_id
      WHERE x.id > ?1 ORDER BY x.id LIMIT ?2
      """, key, rows
    ) { row in
      last = row.integer(0)
      out.text(row, 1)
      out.text(row, 2)
      out.quantity(row, 3, decimals: 4)
      out.text(row, 5)
      out.endRow()
      return true
    }
    return last
  }

  @Sendable static func substitutes(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    try ExportQueries.page(
      """
      SELECT r.id, p.number, r.kind, o.number, r.note FROM part_relation r CROSS JOIN part p ON p.id = r.part_id
      CROSS JOIN part o ON o.id = r.other_id WHERE r.id > ?1 ORDER BY r.id LIMIT ?2
      """, key, rows, &out, database)
  }

  @Sendable static func workOrders(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    var last: Int64?
    try database.each(
      """
      SELECT w.id, w.code, w.title, e.code, w.needed_on FROM work_order w LEFT JOIN equipment e ON e.id = w.equipment_id
      WHERE w.id > ?1 ORDER BY w.id LIMIT ?2
      """, key, rows
    ) { row in
      last = row.integer(0)
      for column: Int32 in 1...3 { out.text(row, column) }
      if row.isNull(4) { out.empty() } else { out.day(row, 4) }
      out.endRow()
      return true
    }
    return last
  }

  @Sendable static func closedOrders(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    try ExportQueries.page(
      "SELECT id, code, 'true' FROM work_order WHERE id > ?1 AND is_open = 0 ORDER BY id LIMIT ?2", key, rows, &out,
      database)
  }

  /// What is still to be issued; what was issued or released is history.
  @Sendable static func reservations(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    var last: Int64?
    try database.each(
      """
      SELECT r.id, w.code, p.number, r.quantity - r.taken, p.decimals, s.code, r.expires_on FROM reservation r
      CROSS JOIN work_order w ON w.id = r.work_order_id CROSS JOIN part p ON p.id = r.part_id
      CROSS JOIN store s ON s.id = r.store_id
      WHERE r.id > ?1 AND r.released_on IS NULL AND r.taken < r.quantity ORDER BY r.id LIMIT ?2
      """, key, rows
    ) { row in
      last = row.integer(0)
      out.text(row, 1)
      out.text(row, 2)
      out.quantity(row, 3, decimals: 4)
      out.text(row, 5)
      if row.isNull(6) { out.empty() } else { out.day(row, 6) }
      out.endRow()
      return true
    }
    return last
  }
}
