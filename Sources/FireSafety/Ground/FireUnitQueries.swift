import Kernel
import SQLite
import Values

enum FireUnitQueries {
  static func openName(_ unit: UnitID, in database: Connection) throws -> String? {
    try database.text("SELECT name FROM unit WHERE id = ?1 AND closed_at IS NULL", unit)
  }

  private static let columns = """
    u.unit_id, n.name, u.kind, u.has_outpatients, u.has_inpatients, u.has_emergency, u.has_control_room, u.is_key,
      u.employees FROM fire_unit u JOIN unit n ON n.id = u.unit_id
    """

  static func find(_ unit: UnitID, in database: Connection) throws -> FireUnits.Unit? {
    try database.first("SELECT \(columns) WHERE u.unit_id = ?1", unit, read: read)
  }

  static func all(in database: Connection) throws -> [FireUnits.Unit] {
    try database.all("SELECT \(columns) WHERE n.closed_at IS NULL ORDER BY n.path", read: read)
  }

  private static func read(_ row: Row) -> FireUnits.Unit {
    FireUnits.Unit(
      id: UnitID(row.integer(0)), name: Text.clean(row.text(1)), kind: FireUnitKind(rawValue: row.text(2)) ?? .township,
      hasOutpatients: row.bool(3), hasInpatients: row.bool(4), hasEmergency: row.bool(5), hasControlRoom: row.bool(6),
      isKey: row.bool(7), employees: row.integer(8))
  }

  static func insert(_ action: EnrolUnit, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO fire_unit (unit_id, kind, has_outpatients, has_inpatients, has_emergency, has_control_room, is_key,
        employees, from_day, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """, action.unit, action.kind.rawValue, action.hasOutpatients, action.hasInpatients, action.hasEmergency,
      action.hasControlRoom, action.isKey, action.employees, change.today.number, change.auditID)
  }

  static func update(_ unit: UnitID, _ action: ChangeFireUnit, in database: Connection) throws {
    try database.run(
      """
      UPDATE fire_unit SET kind = coalesce(?2, kind), has_outpatients = coalesce(?3, has_outpatients),
        has_inpatients = coalesce(?4, has_inpatients), has_emergency = coalesce(?5, has_emergency),
        has_control_room = coalesce(?6, has_control_room), is_key = coalesce(?7, is_key),
        employees = coalesce(?8, employees)
      WHERE unit_id = ?1
      """, unit, action.kind?.rawValue, action.hasOutpatients, action.hasInpatients, action.hasEmergency,
      action.hasControlRoom, action.isKey, action.employees)
  }
}
