import Kernel
import SQLite
import Values

enum FireAppointmentQueries {
  static func account(_ name: String, in database: Connection) throws -> AccountID? {
    try database.integer("SELECT id FROM account WHERE name = ?1 AND closed_at IS NULL", name).map { AccountID($0) }
  }

  static func fullName(_ account: AccountID?, in database: Connection) throws -> String {
    try database.text("SELECT full_name FROM account WHERE id = ?1", account) ?? ""
  }

  static func isTaken(_ duty: FireDuty, in unit: UnitID, database: Connection) throws -> Bool {
    try database.integer(
      "SELECT 1 FROM fire_appointment WHERE unit_id = ?1 AND duty = ?2 AND until_day IS NULL", unit, duty.rawValue)
      != nil
  }

  static func holders(
    of duty: FireDuty, in unit: UnitID, on day: Day, database: Connection
  ) throws -> [AccountID] {
    try database.all(
      """
      SELECT f.account_id FROM fire_appointment f JOIN account a ON a.id = f.account_id AND a.closed_at IS NULL
      WHERE f.unit_id = ?1 AND f.duty = ?2 AND f.from_day <= ?3 AND coalesce(f.until_day, ?3) >= ?3 ORDER BY f.id DESC
      """, unit, duty.rawValue, day.number
    ) { AccountID($0.integer(0)) }
  }

  static func find(_ id: Int64, in database: Connection) throws -> (unit: UnitID, from: Day, isOpen: Bool)? {
    try database.first("SELECT unit_id, from_day, until_day IS NULL FROM fire_appointment WHERE id = ?1", id) { row in
      (UnitID(row.integer(0)), Day(number: Int32(clamping: row.integer(1))), row.bool(2))
    }
  }

  static func insert(_ action: AppointToDuty, holder: AccountID?, person: String, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO fire_appointment (unit_id, duty, account_id, person, place, document, from_day, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """, action.unit, action.duty.rawValue, holder, person, action.place, action.document,
      (action.from ?? change.today).number, change.auditID)
  }

  static func end(_ id: Int64, on day: Day, in database: Connection) throws {
    try database.run("UPDATE fire_appointment SET until_day = ?2 WHERE id = ?1 AND until_day IS NULL", id, day.number)
  }
}
