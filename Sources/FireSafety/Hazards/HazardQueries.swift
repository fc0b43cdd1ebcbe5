import Kernel
import SQLite
import Values

enum HazardQueries {
  struct Stored {
    let id: Int64
    let number: HazardNumber
    let unit: UnitID
    let point: Int64?
    let place: String
    let state: HazardState
    let grade: HazardGrade
    let due: Day
    let source: HazardSource
    let authorityDue: Day?
    let finder: AccountID
    let assignee: AccountID?
    let fixer: AccountID?
    let interim: String
    let extensions: Int64
  }

  private static let columns = """
    h.id, h.number, h.unit_id, h.point_id, h.place, h.state, h.grade, h.due, h.source, h.authority_due, h.found_by,
      h.assignee_id, h.fixer_id, h.interim, h.extensions FROM fire_hazard h
    """

  static func find(_ number: HazardNumber, in database: Connection) throws -> Stored? {
    try database.first("SELECT \(columns) WHERE h.number = ?1", number.text, read: read)
  }

  static func ofRound(_ round: Int64, in database: Connection) throws -> [Stored] {
    try database.all("SELECT \(columns) WHERE h.round_id = ?1 ORDER BY h.id", round, read: read)
  }

  private static func read(_ row: Row) -> Stored {
    func day(_ column: Int32) -> Day? { row.optionalInteger(column).map { Day(number: Int32(clamping: $0)) } }
    func account(_ column: Int32) -> AccountID? { row.optionalInteger(column).map { AccountID($0) } }
    return Stored(
      id: row.integer(0), number: HazardNumber(unchecked: row.text(1)), unit: UnitID(row.integer(2)),
      point: row.optionalInteger(3), place: row.text(4), state: HazardState(rawValue: row.text(5)) ?? .found,
      grade: HazardGrade(rawValue: row.text(6)) ?? .g2, due: day(7) ?? Day(number: 0),
      source: HazardSource(rawValue: row.text(8)) ?? .report, authorityDue: day(9), finder: AccountID(row.integer(10)),
      assignee: account(11), fixer: account(12), interim: row.text(13), extensions: row.integer(14))
  }

  /// How often an item failed at a point since a day.
  static func count(_ item: String, at point: Int64, since day: Day, in database: Connection) throws -> Int64 {
    try database.integer(
      """
      SELECT count(*) FROM fire_hazard WHERE point_id = ?1 AND item = ?2 AND on_day >= ?3 AND state <> 'dismissed'
      """, point, item, day.number) ?? 0
  }

  static func point(_ code: String, in database: Connection) throws -> (id: Int64, unit: UnitID, name: String)? {
    try database.first("SELECT id, unit_id, name FROM fire_point WHERE code = ?1", code) {
      ($0.integer(0), UnitID($0.integer(1)), $0.text(2))
    }
  }

  static func point(_ id: Int64, in database: Connection) throws -> (name: String, place: String)? {
    try database.first("SELECT name, place FROM fire_point WHERE id = ?1", id) { ($0.text(0), $0.text(1)) }
  }

  static func insert(
    _ found: HazardFound, number: String, place: String, grade: HazardGrade, isRepeat: Bool, due: Day, in change: Change
  ) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_hazard (number, unit_id, point_id, place, item, text, found_grade, is_repeat, source, round_id,
        device_id, found_by, observed_at, recorded_at, on_day, authority_due, state, grade, due, interim, is_stopped,
        extensions, failures, reopens, needs_word, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, 'found', ?17, ?18, '', 0, 0, 0, 0,
        ?19, ?20)
      """, number, found.unit, found.point, place, found.item?.text, found.text, found.grade.rawValue, isRepeat,
      found.source.rawValue, found.round, found.device, change.session.account,
      (found.observedAt ?? change.now).milliseconds, change.now.milliseconds, change.today.number, found.due?.number,
      grade.rawValue, due.number, grade == .g3, change.auditID)
    return change.database.lastInsertedID
  }

  static func note(_ event: HazardEvent, of hazard: Int64, in change: Change) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_hazard_event (hazard_id, step, account_id, grade, due, assignee_id, department, fen, stops,
        point_id, text, recorded_at, on_day, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
      """, hazard, event.step?.rawValue ?? "find", change.session.account, event.grade?.rawValue, event.due?.number,
      event.assignee, event.department, event.money?.fen, event.stops, event.point, event.text,
      change.now.milliseconds, change.today.number, change.auditID)
    return change.database.lastInsertedID
  }

  /// Moves a hazard on; false where somebody was faster.
  static func move(_ hazard: Stored, _ event: HazardEvent, _ step: HazardStep, in change: Change) throws -> Bool {
    let to = step.to ?? hazard.state
    return try change.database.run(
      """
      UPDATE fire_hazard SET state = ?3, grade = coalesce(?4, grade), due = coalesce(?5, due),
        assignee_id = coalesce(?6, assignee_id), fixer_id = CASE WHEN ?7 IN ('correct', 'prove') THEN ?8 ELSE fixer_id END,
        interim = CASE ?7 WHEN 'interim' THEN ?9 ELSE interim END, is_stopped = coalesce(?10, is_stopped),
        extensions = extensions + (?7 = 'extend'), failures = failures + (?7 IN ('fail', 'refute')),
        reopens = reopens + (?7 = 'reopen'),
        needs_word = CASE WHEN ?7 = 'acknowledge' THEN 0 WHEN ?4 = 'G3' THEN 1 ELSE needs_word END,
        closed_on = CASE WHEN ?3 IN ('closed', 'dismissed') THEN ?11 END
      WHERE id = ?1 AND state = ?2
      """, hazard.id, hazard.state.rawValue, to.rawValue, event.grade?.rawValue, event.due?.number, event.assignee,
      step.rawValue, change.session.account, event.text, event.stops, change.today.number) == 1
  }
}
