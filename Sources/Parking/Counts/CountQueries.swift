import Kernel
import SQLite
import Values

enum CountQueries {
  /// The SQL of whether a bay's sensor is heard and says nothing is wrong.
  static func isHeard(_ bay: String) -> String {
    """
    EXISTS (SELECT 1 FROM parking_device v JOIN parking_device_state u ON u.device_id = v.id WHERE v.bay_id = \(bay) \
    AND v.kind IN ('bayCamera', 'baySonic') AND v.closed_on IS NULL AND u.is_heard = 1 AND u.is_faulty = 0)
    """
  }

  /// The SQL of what is known of each zone: capacity, bays heard, occupied ones among them, cars by loops (NULL where no
  /// loop detector counts it).
  ///
  /// - Parameter condition: over zone `z` and floor `f`.
  static func zoneFacts(where condition: String) -> String {
    """
    SELECT z.id, f.lot_id AS lot, z.code, z.name, z.aisle, count(b.id) AS capacity,
      coalesce(sum(\(isHeard("b.id"))), 0) AS heard,
      coalesce(sum(s.is_occupied AND \(isHeard("b.id"))), 0) AS occupied,
      CASE WHEN EXISTS (SELECT 1 FROM parking_device d WHERE d.kind = 'loop' AND d.closed_on IS NULL
        AND z.id IN (d.zone_id, d.from_zone_id)) THEN coalesce(t.loops, 0) END AS loops
    FROM parking_zone z JOIN parking_floor f ON f.id = z.floor_id
      LEFT JOIN parking_bay b ON b.zone_id = z.id AND b.closed_on IS NULL AND b.is_out = 0
      LEFT JOIN parking_bay_state s ON s.bay_id = b.id LEFT JOIN parking_zone_state t ON t.zone_id = z.id
    WHERE \(condition) AND z.closed_on IS NULL GROUP BY z.id ORDER BY f.level DESC, z.code
    """
  }

  private static let ofLot = zoneFacts(where: "f.lot_id = ?1")

  /// The zones of a lot with their counts, from the uppermost floor down.
  static func zones(of lot: Int64, in database: Connection) throws -> [Displays.Zone] {
    try database.all(ofLot, lot) { row in
      Displays.Zone(
        id: row.integer(0), lot: row.integer(1), code: row.text(2), name: row.text(3),
        count: ZoneCount(
          capacity: row.integer(5), loops: row.optionalInteger(8), occupied: row.integer(7), heard: row.integer(6),
          aisle: row.integer(4)))
    }
  }

  static func lot(_ lot: Int64, in database: Connection) throws -> (code: String, name: String) {
    try database.first("SELECT code, name FROM parking_lot WHERE id = ?1", lot) { ($0.text(0), $0.text(1)) } ?? ("", "")
  }

  static func lot(ofZone zone: Int64, in database: Connection) throws -> Int64? {
    try database.integer(
      "SELECT f.lot_id FROM parking_zone z JOIN parking_floor f ON f.id = z.floor_id WHERE z.id = ?1", zone)
  }

  static func displays(of lot: Int64, in database: Connection) throws -> [Displays.Display] {
    try database.all(
      """
      SELECT d.id, d.scope, coalesce(d.zone_id, a.zone_id), p.template, p.width, p.is_chinese,
        (SELECT c.body FROM parking_command c WHERE c.device_id = d.id AND c.type = 'display.set'
          ORDER BY c.id DESC LIMIT 1)
      FROM parking_device d JOIN parking_profile p ON p.id = d.profile_id LEFT JOIN parking_lane a ON a.id = d.lane_id
      WHERE d.lot_id = ?1 AND d.kind = 'display' AND d.closed_on IS NULL ORDER BY d.id
      """, lot
    ) { row in
      Displays.Display(
        id: row.integer(0), scope: DisplayScope(rawValue: row.text(1)) ?? .lot, zone: row.optionalInteger(2),
        template: DisplayTemplate(row.text(3)), columns: row.integer(4), writesChinese: row.bool(5),
        shown: row.optionalText(6).flatMap { try? JSON.parse($0) })
    }
  }
}
