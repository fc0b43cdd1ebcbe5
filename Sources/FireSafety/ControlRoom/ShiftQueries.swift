import Kernel
import SQLite
import Values

enum ShiftQueries {
  struct Stored {
    let id: Int64
    let unit: UnitID
    let span: ShiftRules.Span
    let isCancelled: Bool
  }

  static func find(_ id: Int64, in database: Connection) throws -> Stored? {
    try database.first(
      "SELECT id, unit_id, day, starts_at, ends_at, state = 'cancelled' FROM fire_shift WHERE id = ?1", id
    ) { row in
      Stored(
        id: row.integer(0), unit: UnitID(row.integer(1)),
        span: ShiftRules.Span(
          day: Day(number: Int32(clamping: row.integer(2))), starts: Instant(milliseconds: row.integer(3)),
          ends: Instant(milliseconds: row.integer(4)), isCut: false), isCancelled: row.bool(5))
    }
  }

  /// The other shifts of somebody that overlap a time or touch it.
  static func around(
    _ person: AccountID, _ from: Instant, _ until: Instant, except shift: Int64?, in database: Connection
  ) throws -> [(starts: Instant, ends: Instant)] {
    try database.all(
      """
      SELECT s.starts_at, s.ends_at FROM fire_shift_person p JOIN fire_shift s ON s.id = p.shift_id
      WHERE p.account_id = ?1 AND p.is_replaced = 0 AND s.state = 'planned' AND s.starts_at <= ?3 AND s.ends_at >= ?2
        AND s.id <> ?4 ORDER BY s.starts_at
      """, person, from.milliseconds, until.milliseconds, shift ?? 0
    ) { (Instant(milliseconds: $0.integer(0)), Instant(milliseconds: $0.integer(1))) }
  }

  static func insert(_ span: ShiftRules.Span, in unit: UnitID, _ people: [AccountID], change: Change) throws {
    try change.database.run(
      """
      INSERT INTO fire_shift (unit_id, day, starts_at, ends_at, state, reason, audit_id)
      VALUES (?1, ?2, ?3, ?4, 'planned', '', ?5)
      """, unit, span.day.number, span.starts.milliseconds, span.ends.milliseconds, change.auditID)
    let shift = change.database.lastInsertedID
    for person in people { try add(person, to: shift, in: change) }
  }

  static func add(_ person: AccountID, to shift: Int64, in change: Change) throws {
    try change.database.run(
      "INSERT INTO fire_shift_person (shift_id, account_id, is_replaced, audit_id) VALUES (?1, ?2, 0, ?3)", shift,
      person, change.auditID)
  }

  static func people(of shift: Int64, in database: Connection) throws -> [AccountID] {
    try database.all(
      "SELECT account_id FROM fire_shift_person WHERE shift_id = ?1 AND is_replaced = 0 ORDER BY id", shift
    ) { AccountID($0.integer(0)) }
  }

  static func replace(_ person: AccountID, of shift: Int64, in database: Connection) throws {
    try database.run(
      "UPDATE fire_shift_person SET is_replaced = 1 WHERE shift_id = ?1 AND account_id = ?2 AND is_replaced = 0", shift,
      person)
  }

  static func cancel(_ shift: Int64, reason: String, in database: Connection) throws {
    try database.run(
      "UPDATE fire_shift SET state = 'cancelled', reason = ?2 WHERE id = ?1 AND state = 'planned'", shift, reason)
  }

  // MARK: - Gaps

  /// Times in which fewer than two persons are planned, as a piece of SQL: `unit_id`, `from_at`, `until_at`, `people`.
  ///
  /// - Parameters are pieces of SQL, milliseconds: what is before the first shift of a unit is no gap of the past.
  static func gaps(from: String, until: String, now: String) -> String {
    """
    (SELECT * FROM (
      SELECT unit_id, t AS from_at, lead(t) OVER w AS until_at, sum(sum(d)) OVER w AS people
      FROM (
        SELECT s.unit_id, max(s.starts_at, \(from)) AS t, count(p.id) AS d FROM fire_shift s
          LEFT JOIN fire_shift_person p ON p.shift_id = s.id AND p.is_replaced = 0
          WHERE s.state = 'planned' AND s.ends_at > \(from) AND s.starts_at < \(until) GROUP BY s.id
        UNION ALL
        SELECT s.unit_id, min(s.ends_at, \(until)), -count(p.id) FROM fire_shift s
          LEFT JOIN fire_shift_person p ON p.shift_id = s.id AND p.is_replaced = 0
          WHERE s.state = 'planned' AND s.ends_at > \(from) AND s.starts_at < \(until) GROUP BY s.id
        UNION ALL
        SELECT u.unit_id, max(\(from), coalesce(
            (SELECT min(f.starts_at) FROM fire_shift f WHERE f.unit_id = u.unit_id AND f.state = 'planned'), \(now))), 0
          FROM fire_unit u WHERE u.has_control_room = 1
        UNION ALL
        SELECT u.unit_id, \(until), 0 FROM fire_unit u WHERE u.has_control_room = 1)
      GROUP BY unit_id, t WINDOW w AS (PARTITION BY unit_id ORDER BY t))
     WHERE people < \(ControlRules.persons) AND until_at IS NOT NULL AND until_at > from_at
       AND until_at <= \(until))
    """
  }
}
