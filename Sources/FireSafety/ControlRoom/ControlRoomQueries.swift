import Kernel
import SQLite
import Values

/// What all of the control room asks of the file.
enum ControlRoomQueries {
  static func account(_ id: AccountID, in database: Connection) throws -> (name: String, fullName: String) {
    try database.first("SELECT name, full_name FROM account WHERE id = ?1", id) {
      (Text.clean($0.text(0)), Text.clean($0.text(1)))
    } ?? ("", "")
  }

  /// Whether somebody may run the control room of a unit.
  static func mayOperate(
    _ account: AccountID, in unit: UnitID, on day: Day, database: Connection
  ) throws -> Bool {
    let condition = DutySightQueries.seen(
      DutySightQueries.holds(FirePermissions.operate, over: "?1"), by: account, on: day, at: Instant(milliseconds: 0))
    return try database.integer("SELECT \(condition)", unit) == 1
  }

  /// Whether somebody holds a certificate that is good on a day.
  static func isCertified(_ account: AccountID, on day: Day, in database: Connection) throws -> Bool {
    try database.integer(
      """
      SELECT 1 FROM fire_certificate WHERE account_id = ?1 AND issued_on <= ?2 AND coalesce(expires_on, ?2) >= ?2 LIMIT 1
      """, account, day.number) != nil
  }

  static func insert(_ action: RegisterCertificate, _ account: AccountID, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO fire_certificate (unit_id, account_id, grade, number, issued_on, expires_on, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, action.unit, account, action.grade.rawValue, action.number, action.issued.number, action.expires?.number,
      change.auditID)
  }

  /// The units with a control room in which somebody may work, in the order of the tree.
  static func units(of account: AccountID, on day: Day, in database: Connection) throws -> [UnitID] {
    let condition = DutySightQueries.seen(
      DutySightQueries.holds(FirePermissions.see, over: "u.unit_id"), by: account, on: day, at: Instant(milliseconds: 0)
    )
    return try database.all(
      """
      SELECT u.unit_id FROM fire_unit u JOIN unit n ON n.id = u.unit_id AND n.closed_at IS NULL
      WHERE u.has_control_room = 1 AND \(condition) ORDER BY n.path
      """
    ) { UnitID($0.integer(0)) }
  }

  // MARK: - Who is on

  /// The last handover of a unit.
  struct Duty {
    let handover: Int64
    let incoming: AccountID
    let second: AccountID?
    let since: Instant

    func holds(_ account: AccountID) -> Bool { incoming == account || second == account }
  }

  static func duty(in unit: UnitID, database: Connection) throws -> Duty? {
    try database.first(
      """
      SELECT id, incoming_id, second_id, recorded_at FROM fire_handover WHERE unit_id = ?1
      ORDER BY recorded_at DESC, id DESC LIMIT 1
      """, unit
    ) { row in
      Duty(
        handover: row.integer(0), incoming: AccountID(row.integer(1)),
        second: row.optionalInteger(2).map { AccountID($0) }, since: Instant(milliseconds: row.integer(3)))
    }
  }

  /// When the panel was last looked at in time, or the control room handed over.
  static func lastEntry(in unit: UnitID, database: Connection) throws -> Instant? {
    let routine = try database.integer(
      "SELECT max(recorded_at) FROM fire_log_entry WHERE unit_id = ?1 AND kind = 'routine' AND is_late = 0", unit)
    let handover = try database.integer("SELECT max(recorded_at) FROM fire_handover WHERE unit_id = ?1", unit)
    let last = [routine, handover].compactMap { $0 }.max()
    return last.map { Instant(milliseconds: $0) }
  }
}
