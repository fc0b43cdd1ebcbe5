import Kernel
import SQLite

/// Writes a layout with the columns of the actions that make it.
enum LayoutExportQueries {
  /// The columns behind the first are text but where `integers` or `flags` name them.
  private static func page(
    _ sql: String, columns: Int32, integers: Set<Int32> = [], flags: Set<Int32> = []
  ) -> @Sendable (Int64, Int, inout ExportWriter, Connection) throws -> Int64? {
    { key, rows, out, database in
      var last: Int64?
      try database.each(sql, key, rows) { row in
        last = row.integer(0)
        for column in 1...columns {
          if integers.contains(column) {
            if row.isNull(column) { out.empty() } else { out.integer(row, column) }
          } else if flags.contains(column) {
            out.flag(row, column)
          } else {
            out.text(row, column)
          }
        }
        out.endRow()
        return true
      }
      return last
    }
  }

  static let lots = page(
    "SELECT id, code, name, unit_id FROM parking_lot WHERE id > ?1 AND closed_on IS NULL ORDER BY id LIMIT ?2",
    columns: 3, integers: [3])

  static let floors = page(
    """
    SELECT f.id, l.code, f.code, f.name, f.level FROM parking_floor f JOIN parking_lot l ON l.id = f.lot_id
    WHERE f.id > ?1 ORDER BY f.id LIMIT ?2
    """, columns: 4, integers: [4])

  static let zones = page(
    """
    SELECT z.id, f.code, z.code, z.name, z.aisle FROM parking_zone z JOIN parking_floor f ON f.id = z.floor_id
    WHERE z.id > ?1 AND z.closed_on IS NULL ORDER BY z.id LIMIT ?2
    """, columns: 4, integers: [4])

  static let nodes = page(
    """
    SELECT n.id, f.code, n.code, n.name, n.kind, n.x, n.y FROM parking_node n JOIN parking_floor f ON f.id = n.floor_id
    WHERE n.id > ?1 AND n.closed_on IS NULL ORDER BY n.id LIMIT ?2
    """, columns: 6, integers: [5, 6])

  static let ways = page(
    """
    SELECT w.id, a.code, b.code, w.decimetres, w.kind, w.is_one_way FROM parking_way w
      JOIN parking_node a ON a.id = w.from_id JOIN parking_node b ON b.id = w.to_id
    WHERE w.id > ?1 AND w.closed_on IS NULL ORDER BY w.id LIMIT ?2
    """, columns: 5, integers: [3], flags: [5])

  static let bays = page(
    """
    SELECT b.id, z.code, b.code, b.class, b.x, b.y, n.code FROM parking_bay b JOIN parking_zone z ON z.id = b.zone_id
      LEFT JOIN parking_node n ON n.id = b.node_id
    WHERE b.id > ?1 AND b.closed_on IS NULL ORDER BY b.id LIMIT ?2
    """, columns: 6, integers: [4, 5])

  static let lanes = page(
    """
    SELECT a.id, l.code, a.code, a.name, a.kind, z.code, n.code FROM parking_lane a JOIN parking_lot l ON l.id = a.lot_id
      LEFT JOIN parking_zone z ON z.id = a.zone_id LEFT JOIN parking_node n ON n.id = a.node_id
    WHERE a.id > ?1 AND a.closed_on IS NULL ORDER BY a.id LIMIT ?2
    """, columns: 6)

  static let profiles = page(
    """
    SELECT id, code, name, width, is_chinese, template FROM parking_profile WHERE id > ?1 ORDER BY id LIMIT ?2
    """, columns: 5, integers: [3], flags: [4])

  static let devices = page(
    """
    SELECT d.id, l.code, d.code, d.kind, a.code, b.code, o.code, z.code, n.code, p.code, d.scope, d.heartbeat_seconds
    FROM parking_device d JOIN parking_lot l ON l.id = d.lot_id LEFT JOIN parking_lane a ON a.id = d.lane_id
      LEFT JOIN parking_bay b ON b.id = d.bay_id LEFT JOIN parking_zone o ON o.id = d.from_zone_id
      LEFT JOIN parking_zone z ON z.id = d.zone_id LEFT JOIN parking_node n ON n.id = d.node_id
      LEFT JOIN parking_profile p ON p.id = d.profile_id
    WHERE d.id > ?1 AND d.closed_on IS NULL ORDER BY d.id LIMIT ?2
    """, columns: 11, integers: [11])
}
