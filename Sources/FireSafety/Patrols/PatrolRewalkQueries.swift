import Kernel
import SQLite
import Values

enum PatrolRewalkQueries {
  static func insert(_ round: Int64, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO fire_rewalk (round_id, unit_id, day, audit_id)
      SELECT r.id, r.unit_id, r.day, ?2 FROM fire_round r WHERE r.id = ?1
      """, round, change.auditID)
  }

  /// A unit that walked rounds in a month and had none of them drawn.
  private static let undrawn = """
    FROM fire_unit u WHERE EXISTS (SELECT 1 FROM fire_round r WHERE r.unit_id = u.unit_id AND r.day BETWEEN ?1 AND ?2
        AND r.state IN ('done', 'late') AND r.is_late_entry = 0)
      AND NOT EXISTS (SELECT 1 FROM fire_rewalk w WHERE w.unit_id = u.unit_id AND w.day BETWEEN ?1 AND ?2)
    """

  static func hasUndrawn(month: Day, in database: Connection) throws -> Bool {
    try database.integer(
      "SELECT 1 \(undrawn) LIMIT 1", month.monthStart.number, month.monthEnd.number) != nil
  }

  /// Of each such unit the round with the lowest digest: nobody can choose it, anybody can find it again.
  static func undrawn(month: Day, in database: Connection) throws -> [Int64] {
    try database.all(
      """
      SELECT (SELECT r.id FROM fire_round r LEFT JOIN fire_chain c ON c.kind = 'round' AND c.record_id = r.id
        WHERE r.unit_id = u.unit_id AND r.day BETWEEN ?1 AND ?2 AND r.state IN ('done', 'late') AND r.is_late_entry = 0
        ORDER BY c.digest LIMIT 1)
      \(undrawn) ORDER BY u.id
      """, month.monthStart.number, month.monthEnd.number
    ) { $0.integer(0) }
  }

  static func find(_ id: Int64, in database: Connection) throws -> (round: Int64, unit: UnitID, isDone: Bool)? {
    try database.first(
      """
      SELECT w.round_id, w.unit_id, x.id IS NOT NULL FROM fire_rewalk w
      LEFT JOIN fire_rewalk_result x ON x.rewalk_id = w.id WHERE w.id = ?1
      """, id
    ) { ($0.integer(0), UnitID($0.integer(1)), $0.bool(2)) }
  }

  static func record(_ id: Int64, _ outcome: RewalkOutcome, remark: String, in change: Change) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_rewalk_result (rewalk_id, outcome, remark, account_id, recorded_at, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, id, outcome.rawValue, remark, change.session.account, change.now.milliseconds, change.auditID)
    return change.database.lastInsertedID
  }
}
