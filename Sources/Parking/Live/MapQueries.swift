import Kernel
import SQLite
import Values

enum MapQueries {
  static func floors(seenBy viewer: Viewer, in database: Connection) throws -> [BayMap.Floor] {
    try database.all(
      """
      SELECT f.id, f.code, f.name, l.code FROM parking_floor f JOIN parking_lot l ON l.id = f.lot_id
      WHERE \(SightQueries.lots("f.lot_id")) ORDER BY l.code, f.level DESC, f.code
      """, viewer.account, viewer.today.number
    ) { BayMap.Floor(id: $0.integer(0), code: $0.text(1), name: $0.text(2), lot: $0.text(3)) }
  }

  static func floor(of bay: BayCode, in database: Connection) throws -> String? {
    try database.text(
      """
      SELECT f.code FROM parking_bay b JOIN parking_zone z ON z.id = b.zone_id JOIN parking_floor f ON f.id = z.floor_id
      WHERE b.code = ?1
      """, bay.text)
  }

  static func bays(of floor: Int64, in database: Connection) throws -> [BayMap.Bay] {
    try database.all(
      """
      SELECT b.id, b.code, z.code, b.class, b.x, b.y, b.is_out, \(CountQueries.isHeard("b.id")),
        s.is_occupied, s.since
      FROM parking_zone z JOIN parking_bay b ON b.zone_id = z.id LEFT JOIN parking_bay_state s ON s.bay_id = b.id
      WHERE z.floor_id = ?1 AND b.closed_on IS NULL AND z.closed_on IS NULL ORDER BY b.y, b.x, b.code
      """, floor
    ) { row in
      let isOccupied = row.isNull(8) ? nil : row.bool(8)
      let state: BayMap.State =
        row.bool(6)
        ? .out : !row.bool(7) ? .unknown : isOccupied == nil ? .unknown : isOccupied == true ? .occupied : .free
      return BayMap.Bay(
        id: row.integer(0), code: row.text(1), zone: row.text(2),
        bayClass: BayClass(rawValue: row.text(3)) ?? .standard, x: Int(row.integer(4)), y: Int(row.integer(5)),
        state: state, isOccupied: isOccupied, since: row.optionalInteger(9).map(Instant.init(milliseconds:)))
    }
  }
}
