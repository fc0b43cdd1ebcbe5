import Kernel
import SQLite
import Values

enum LayoutQueries {
  static func isOpen(unit: Int64, in database: Connection) throws -> Bool {
    try database.integer("SELECT 1 FROM unit WHERE id = ?1 AND closed_at IS NULL", unit) != nil
  }

  static func lotCode(_ lot: Int64, in database: Connection) throws -> String? {
    try database.text("SELECT code FROM parking_lot WHERE id = ?1", lot)
  }

  static func find(_ thing: ParkingThing, _ code: String, in database: Connection) throws -> ParkingLayout.Found? {
    try database.first(statement(thing), code) {
      ParkingLayout.Found(
        id: $0.integer(0), lot: $0.optionalInteger(1), unit: $0.optionalInteger(2), isClosed: $0.bool(3))
    }
  }

  private static func statement(_ thing: ParkingThing) -> String {
    switch thing {
    case .lot: "SELECT l.id, l.id, l.unit_id, l.closed_on IS NOT NULL FROM parking_lot l WHERE l.code = ?1"
    case .floor:
      "SELECT f.id, l.id, l.unit_id, 0 FROM parking_floor f JOIN parking_lot l ON l.id = f.lot_id WHERE f.code = ?1"
    case .zone:
      """
      SELECT z.id, l.id, l.unit_id, z.closed_on IS NOT NULL FROM parking_zone z
        JOIN parking_floor f ON f.id = z.floor_id JOIN parking_lot l ON l.id = f.lot_id WHERE z.code = ?1
      """
    case .node:
      """
      SELECT n.id, l.id, l.unit_id, n.closed_on IS NOT NULL FROM parking_node n
        JOIN parking_floor f ON f.id = n.floor_id JOIN parking_lot l ON l.id = f.lot_id WHERE n.code = ?1
      """
    case .bay:
      """
      SELECT b.id, l.id, l.unit_id, b.closed_on IS NOT NULL FROM parking_bay b
        JOIN parking_zone z ON z.id = b.zone_id JOIN parking_floor f ON f.id = z.floor_id
        JOIN parking_lot l ON l.id = f.lot_id WHERE b.code = ?1
      """
    case .lane:
      """
      SELECT a.id, l.id, l.unit_id, a.closed_on IS NOT NULL FROM parking_lane a
        JOIN parking_lot l ON l.id = a.lot_id WHERE a.code = ?1
      """
    case .profile: "SELECT p.id, NULL, NULL, 0 FROM parking_profile p WHERE p.code = ?1"
    case .device:
      """
      SELECT d.id, l.id, l.unit_id, d.closed_on IS NOT NULL FROM parking_device d
        JOIN parking_lot l ON l.id = d.lot_id WHERE d.code = ?1
      """
    }
  }

  static func insert(_ lot: OpenLot, key: [UInt8], in change: Change) throws {
    try change.database.run(
      "INSERT INTO parking_lot (code, name, unit_id, card_key, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)",
      lot.code.text, lot.called, lot.unit, key, change.auditID)
  }

  static func insert(_ floor: AddFloor, lot: Int64, in change: Change) throws {
    try change.database.run(
      "INSERT INTO parking_floor (lot_id, code, name, level, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)",
      lot, floor.code.text, floor.called, floor.level, change.auditID)
  }

  static func insert(_ zone: AddZone, floor: Int64, in change: Change) throws {
    try change.database.run(
      "INSERT INTO parking_zone (floor_id, code, name, aisle, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)",
      floor, zone.code.text, zone.called, zone.aisle, change.auditID)
  }

  static func insert(_ node: AddNode, floor: Int64, in change: Change) throws {
    try change.database.run(
      "INSERT INTO parking_node (floor_id, code, name, kind, x, y, audit_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      floor, node.code.text, node.called, node.kind.rawValue, node.x, node.y, change.auditID)
  }

  /// The way between two points that is in use, whichever of the two it begins at where it goes both ways.
  static func openWay(from: Int64, to: Int64, in database: Connection) throws -> Int64? {
    try database.integer(
      """
      SELECT id FROM parking_way WHERE closed_on IS NULL
        AND (from_id = ?1 AND to_id = ?2 OR from_id = ?2 AND to_id = ?1 AND is_one_way = 0) ORDER BY id LIMIT 1
      """, from, to)
  }

  static func insert(_ way: AddWay, from: Int64, to: Int64, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO parking_way (from_id, to_id, decimetres, kind, is_one_way, audit_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, from, to, way.decimetres, way.kind.rawValue, way.isOneWay, change.auditID)
  }

  static func closeWay(_ way: Int64, in change: Change) throws {
    try change.database.run("UPDATE parking_way SET closed_on = ?2 WHERE id = ?1", way, change.today.number)
  }

  static func insert(_ bay: AddBay, zone: Int64, node: Int64?, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO parking_bay (zone_id, code, class, x, y, node_id, is_out, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7)
      """, zone, bay.code.text, bay.bayClass.rawValue, bay.x, bay.y, node, change.auditID)
  }

  static func update(_ bay: Int64, _ action: ChangeBay, node: Int64?, in database: Connection) throws {
    try database.run(
      """
      UPDATE parking_bay SET class = coalesce(?2, class), is_out = coalesce(?3, is_out), x = coalesce(?4, x),
        y = coalesce(?5, y), node_id = coalesce(?6, node_id) WHERE id = ?1
      """, bay, action.bayClass?.rawValue, action.isOut, action.x, action.y, node)
  }

  static func insert(_ lane: AddLane, lot: Int64, zone: Int64?, node: Int64?, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO parking_lane (lot_id, code, name, kind, zone_id, node_id, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, lot, lane.code.text, lane.called, lane.kind.rawValue, zone, node, change.auditID)
  }

  static func insert(_ profile: AddProfile, in change: Change) throws {
    try change.database.run(
      "INSERT INTO parking_profile (code, name, width, is_chinese, template, audit_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      profile.code.text, profile.called, profile.width, profile.isChinese, profile.template, change.auditID)
  }

  static func insert(_ device: AddDevice, lot: Int64, _ place: DevicePlaces, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO parking_device (lot_id, code, kind, lane_id, bay_id, from_zone_id, zone_id, node_id, profile_id, scope,
        heartbeat_seconds, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """, lot, device.code.text, device.kind.rawValue, place.lane, place.bay, place.from, place.zone, place.node,
      place.profile, device.scope?.rawValue, device.heartbeat, change.auditID)
  }

  static func closeDevice(_ device: Int64, in change: Change) throws {
    try change.database.run("UPDATE parking_device SET closed_on = ?2 WHERE id = ?1", device, change.today.number)
  }
}
