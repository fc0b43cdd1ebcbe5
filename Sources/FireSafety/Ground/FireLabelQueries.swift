import Kernel
import SQLite
import Values

enum FireLabelQueries {
  /// A point in use: its code, name, place and unit.
  static func point(_ id: Int64, in database: Connection) throws -> Label? {
    try database.first(
      """
      SELECT p.code, p.name, p.place, u.name FROM fire_point p JOIN unit u ON u.id = p.unit_id
      WHERE p.id = ?1 AND p.closed_on IS NULL
      """, id
    ) { row in
      Label(
        code: row.text(0), name: Phrase(verbatim: row.text(1)),
        detail: Phrase(verbatim: [row.text(2), row.text(3)].filter { !$0.isEmpty }.joined(separator: ", ")))
    }
  }

  /// A device that is not scrapped: its code, kind and place.
  static func device(_ id: Int64, in database: Connection) throws -> Label? {
    try database.first(
      "SELECT code, kind, place FROM fire_device WHERE id = ?1 AND state <> 'scrapped'", id
    ) { row in
      Label(
        code: row.text(0), name: DeviceKind(rawValue: row.text(1))?.label ?? Phrase("", ""),
        detail: Phrase(verbatim: row.text(2)))
    }
  }
}
