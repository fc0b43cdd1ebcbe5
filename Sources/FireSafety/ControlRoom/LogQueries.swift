import Kernel
import SQLite
import Values

enum LogQueries {
  struct Entry {
    let id: Int64
    let unit: UnitID
    let kind: String
    let closedBy: Int64?
  }

  static func find(_ id: Int64, in database: Connection) throws -> Entry? {
    try database.first(
      """
      SELECT e.id, e.unit_id, e.kind, c.id FROM fire_log_entry e LEFT JOIN fire_log_entry c ON c.closes_id = e.id
      WHERE e.id = ?1
      """, id
    ) {
      Entry(id: $0.integer(0), unit: UnitID($0.integer(1)), kind: $0.text(2), closedBy: $0.optionalInteger(3))
    }
  }

  /// The last look at the panel somebody recorded as it was made.
  static func lastRoutine(
    in unit: UnitID, by account: AccountID, in database: Connection
  ) throws -> (entry: Int64, at: Instant)? {
    try database.first(
      """
      SELECT id, recorded_at FROM fire_log_entry WHERE unit_id = ?1 AND kind = 'routine' AND is_late = 0 AND account_id = ?2
      ORDER BY recorded_at DESC LIMIT 1
      """, unit, account
    ) { ($0.integer(0), Instant(milliseconds: $0.integer(1))) }
  }

  /// - Returns: the entry's number.
  static func insert(
    _ kind: String, in unit: UnitID, mode: PanelMode?, place: String, text: String, closes: Int64? = nil,
    seen: Instant, change: Change
  ) throws -> Int64 {
    let isLate = LogRules.isLate(seen, recorded: change.now)
    try change.database.run(
      """
      INSERT INTO fire_log_entry (unit_id, kind, mode, place, text, closes_id, observed_at, recorded_at, day, is_late,
        clock_lag, account_id, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """, unit, kind, mode?.rawValue ?? "", place, text, closes, seen.milliseconds, change.now.milliseconds,
      change.today.number, isLate, change.lag, change.session.account, change.auditID)
    let id = change.database.lastInsertedID
    try FireChain.append(.logEntry, id, day: change.today, in: change)
    return id
  }

  /// What is open in a unit's log, the oldest first.
  static func open(in unit: UnitID, database: Connection) throws -> [HandoverItem] {
    try database.all(
      """
      SELECT e.id, e.kind, e.place, e.text, e.observed_at FROM fire_log_entry e
      WHERE e.unit_id = ?1 AND e.kind IN (\(LogKind.openingList))
        AND NOT EXISTS (SELECT 1 FROM fire_log_entry c WHERE c.closes_id = e.id) ORDER BY e.observed_at, e.id
      """, unit
    ) { row in
      let kind = LogKind(rawValue: row.text(1)) ?? .other
      let said = [row.text(2), row.text(3)].map(Text.clean).filter { !$0.isEmpty }.joined(separator: " ")
      return HandoverItem(
        key: "log\(row.integer(0))", kind: kind.rawValue,
        title: kind.label + Phrase(verbatim: said.isEmpty ? "" : " " + said),
        since: Instant(milliseconds: row.integer(4)))
    }
  }

  /// The times between two looks at the panel that were too long, since a moment; a late entry ends none.
  static func gaps(in unit: UnitID, since: Instant, database: Connection) throws -> [(from: Instant, until: Instant)] {
    try database.all(
      """
      SELECT since, until FROM (SELECT at AS since, lead(at) OVER (ORDER BY at) AS until FROM (
        SELECT ?2 AS at
        UNION SELECT recorded_at FROM fire_log_entry
          WHERE unit_id = ?1 AND kind = 'routine' AND is_late = 0 AND recorded_at >= ?2))
      WHERE until - since > ?3 ORDER BY since
      """, unit, since.milliseconds, ControlRules.milliseconds(minutes: ControlRules.logMinutes)
    ) { (Instant(milliseconds: $0.integer(0)), Instant(milliseconds: $0.integer(1))) }
  }
}
