import Kernel
import SQLite
import Values

enum PatrolRoundQueries {
  private static let columns = """
    id, slot_id, route_id, unit_id, form_version_id, account_id, day, is_late_entry, started_at, plan, state, ends_at,
      supervisor_id FROM fire_round
    """

  private static func round(_ row: Row) -> PatrolRound {
    PatrolRound(
      id: row.integer(0), slot: row.optionalInteger(1), route: row.integer(2), unit: UnitID(row.integer(3)),
      version: row.integer(4), account: AccountID(row.integer(5)), day: Day(number: Int32(clamping: row.integer(6))),
      isLateEntry: row.bool(7), started: Instant(milliseconds: row.integer(8)),
      plan: row.text(9).split(separator: " ").compactMap { Int64($0) }, state: row.text(10),
      ends: Instant(milliseconds: row.integer(11)), supervisor: row.optionalInteger(12).map { AccountID($0) })
  }

  static func find(_ id: Int64, in database: Connection) throws -> PatrolRound? {
    try database.first("SELECT \(columns) WHERE id = ?1", id, read: round)
  }

  /// The round of a slot that was not entered late.
  static func ofSlot(_ slot: Int64, in database: Connection) throws -> PatrolRound? {
    try database.first("SELECT \(columns) WHERE slot_id = ?1 AND is_late_entry = 0", slot, read: round)
  }

  static func running(_ account: AccountID, in database: Connection) throws -> [PatrolRound] {
    try database.all(
      "SELECT \(columns) WHERE account_id = ?1 AND state = 'running' ORDER BY id DESC", account, read: round)
  }

  static func hasLeft(at now: Instant, in database: Connection) throws -> Bool {
    try database.integer(
      "SELECT 1 FROM fire_round WHERE state = 'running' AND ends_at < ?1 LIMIT 1", now.milliseconds) != nil
  }

  static func left(at now: Instant, in database: Connection) throws -> [PatrolRound] {
    try database.all(
      "SELECT \(columns) WHERE state = 'running' AND ends_at < ?1 ORDER BY id", now.milliseconds, read: round)
  }

  /// When the last round of a window's day began; nil where none has.
  static func lastStart(window: Int64, day: Day, in database: Connection) throws -> Instant? {
    try database.integer(
      """
      SELECT max(r.started_at) FROM fire_slot s JOIN fire_round r ON r.slot_id = s.id AND r.is_late_entry = 0
      WHERE s.window_id = ?1 AND s.day = ?2
      """, window, day.number
    ).map { Instant(milliseconds: $0) }
  }

  struct Beginning {
    let slot: Int64?
    let route: PatrolRoute
    let version: Int64
    let day: Day
    let plan: [Int64]
    var observed: Instant?
    var overMinutes: Int64 = 0
    let ends: Instant
  }

  static func insert(_ begin: Beginning, in change: Change) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_round (slot_id, route_id, unit_id, form_version_id, account_id, day, is_late_entry, started_at,
        observed_at, points, plan, over_minutes, state, visited, failed, ends_at, reason, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'running', 0, 0, ?13, '', ?14)
      """, begin.slot, begin.route.id, begin.route.unit, begin.version, change.session.account, begin.day.number,
      begin.observed != nil, change.now.milliseconds, begin.observed?.milliseconds, begin.plan.count,
      begin.plan.map(String.init).joined(separator: " "), begin.overMinutes, begin.ends.milliseconds, change.auditID)
    return change.database.lastInsertedID
  }

  /// Counts what was visited and what failed, from the rows that hold.
  static func recount(_ round: Int64, ends: Instant?, in database: Connection) throws {
    try database.run(
      """
      UPDATE fire_round SET visited = (SELECT count(DISTINCT v.point_id) FROM fire_visit v WHERE v.round_id = ?1),
        failed = (\(failed("?1"))), ends_at = max(ends_at, coalesce(?2, ends_at))
      WHERE id = ?1
      """, round, ends?.milliseconds)
  }

  /// How many items of a round failed in the visits that hold.
  static func failed(_ round: String) -> String {
    """
    SELECT count(*) FROM fire_finding f WHERE f.round_id = \(round) AND f.answer IN ('F', 'X') AND NOT EXISTS (
      SELECT 1 FROM fire_visit c WHERE c.corrects_id = f.visit_id)
    """
  }

  static func close(_ round: Int64, _ state: String, reason: String, in change: Change) throws {
    try change.database.run(
      "UPDATE fire_round SET state = ?2, reason = ?3, closed_at = ?4 WHERE id = ?1 AND state = 'running'", round, state,
      reason, change.now.milliseconds)
  }

  static func countersigned(_ round: Int64, by account: AccountID, in database: Connection) throws {
    try database.run("UPDATE fire_round SET supervisor_id = ?2 WHERE id = ?1", round, account)
  }

  // MARK: - Visits

  struct Visit {
    let id: Int64
    let point: Int64
    let recorded: Instant
    let answers: String
    let how: VisitHow
    let flags: [VisitFlag]
  }

  /// The visits of a round that hold: of each point the last row.
  static func visits(_ round: Int64, in database: Connection) throws -> [Visit] {
    try database.all(
      """
      SELECT v.id, v.point_id, v.recorded_at, v.answers, v.how, v.flags FROM fire_visit v
      WHERE v.round_id = ?1 AND NOT EXISTS (SELECT 1 FROM fire_visit c WHERE c.corrects_id = v.id) ORDER BY v.id
      """, round
    ) { row in
      Visit(
        id: row.integer(0), point: row.integer(1), recorded: Instant(milliseconds: row.integer(2)),
        answers: row.text(3), how: VisitHow(rawValue: row.text(4)) ?? .entered, flags: VisitFlag.all(of: row.text(5)))
    }
  }

  /// When something was last recorded in a round.
  static func lastVisit(_ round: Int64, in database: Connection) throws -> Instant? {
    try database.integer("SELECT max(recorded_at) FROM fire_visit WHERE round_id = ?1", round)
      .map { Instant(milliseconds: $0) }
  }

  static func insertVisit(
    _ round: Int64, point: Int64, how: VisitHow, observed: Instant?, flags: [VisitFlag], reading: String,
    answers: String, corrects: Int64?, in change: Change
  ) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_visit (round_id, point_id, how, recorded_at, observed_at, flags, reading, answers, corrects_id,
        audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """, round, point, how.rawValue, change.now.milliseconds, observed?.milliseconds,
      flags.map(\.rawValue).joined(separator: " "), reading, answers, corrects, change.auditID)
    return change.database.lastInsertedID
  }

  static func insertFinding(
    _ round: Int64, visit: Int64, item: String, answer: String, remark: String, grade: String, corrected: String,
    hazard: Int64?, in change: Change
  ) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_finding (visit_id, round_id, item, answer, remark, grade, corrected, hazard_id, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, visit, round, item, answer, remark, grade, corrected, hazard, change.auditID)
    return change.database.lastInsertedID
  }

  /// The hazards a visit's failed items opened, by item.
  static func hazards(of visit: Int64, in database: Connection) throws -> [String: Int64] {
    let pairs = try database.all(
      "SELECT item, hazard_id FROM fire_finding WHERE visit_id = ?1 AND hazard_id IS NOT NULL", visit
    ) { ($0.text(0), $0.integer(1)) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
