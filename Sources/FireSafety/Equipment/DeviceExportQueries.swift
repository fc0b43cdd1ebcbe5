import Kernel
import SQLite

enum DeviceExportQueries {
  /// The columns of `RegisterDevice`, in its order; what is scrapped stays behind.
  @Sendable static func devices(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    var last: Int64?
    try database.each(
      """
      SELECT d.id, d.code, d.unit_id, d.kind, d.agent, p.code, d.place, d.model, d.serial,
        CASE d.made_precision WHEN 'month' THEN strftime('%Y-%m', d.made_on * 86400, 'unixepoch')
          ELSE date(d.made_on * 86400, 'unixepoch') END, d.commissioned, d.serviced_on, d.is_high_risk
      FROM fire_device d LEFT JOIN fire_point p ON p.id = d.point_id
      WHERE d.id > ?1 AND d.state <> 'scrapped' ORDER BY d.id LIMIT ?2
      """, key, rows
    ) { row in
      last = row.integer(0)
      out.text(row, 1)
      out.integer(row, 2)
      for column: Int32 in 3...9 { out.text(row, column) }
      for column: Int32 in [10, 11] {
        if row.isNull(column) { out.empty() } else { out.day(row, column) }
      }
      out.flag(row, 12)
      out.endRow()
      return true
    }
    return last
  }
}
