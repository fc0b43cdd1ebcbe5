import Kernel
import SQLite
import Values

/// What the records say about the items that are computed.
enum AssessmentRecordQueries {
  typealias Question = AssessmentCalculators.Question

  /// Rounds of routes of a purpose whose time is over, and those that were walked.
  static func rounds(_ purpose: String, _ question: Question) throws -> (due: Int64, done: Int64) {
    try question.database.first(
      """
      SELECT count(*), coalesce(sum(t.state IN ('done', 'late')), 0) FROM fire_slot t JOIN fire_route r ON r.id = t.route_id
      WHERE t.unit_id = ?1 AND t.day BETWEEN ?2 AND ?3 AND r.purpose = ?5
        AND (t.state IN ('done', 'late', 'partial') OR t.state IN ('open', 'running') AND t.grace_at <= ?4)
      """, question.unit.id, question.period.lowerBound.number, question.period.upperBound.number,
      question.now.milliseconds, purpose
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }

  /// Rounds that began longer after the one before than their profile allows.
  static func gaps(_ question: Question) throws -> Int64 {
    try question.database.integer(
      """
      SELECT count(*) FROM fire_round r JOIN fire_route o ON o.id = r.route_id AND o.purpose = 'night'
      WHERE r.unit_id = ?1 AND r.day BETWEEN ?2 AND ?3 AND r.is_late_entry = 0 AND r.over_minutes > 0
      """, question.unit.id, question.period.lowerBound.number, question.period.upperBound.number) ?? 0
  }

  /// Months whose inspection is over: how many, and how many of them were not done, or not signed by both.
  static func months(_ question: Question) throws -> (due: Int64, open: Int64) {
    try question.database.first(
      """
      SELECT count(*), coalesce(sum(isOpen), 0) FROM (
        SELECT t.day AS day, max(t.state NOT IN ('done', 'late') OR r.supervisor_id IS NULL) AS isOpen
        FROM fire_slot t JOIN fire_route o ON o.id = t.route_id AND o.purpose = 'monthly'
        LEFT JOIN fire_round r ON r.slot_id = t.id AND r.is_late_entry = 0
        WHERE t.unit_id = ?1 AND t.day BETWEEN ?2 AND ?3
          AND (t.state IN ('done', 'late', 'partial') OR t.state IN ('open', 'running') AND t.grace_at <= ?4)
        GROUP BY strftime('%Y-%m', t.day * 86400, 'unixepoch'))
      """, question.unit.id, question.period.lowerBound.number, question.period.upperBound.number,
      question.now.milliseconds
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }

  /// Hazards due in the period, and those closed by then.
  static func hazards(_ question: Question) throws -> (due: Int64, closed: Int64) {
    try question.database.first(
      """
      SELECT count(*), coalesce(sum(h.state = 'closed' AND h.closed_on <= h.due), 0) FROM fire_hazard h
      WHERE h.unit_id = ?1 AND h.state <> 'dismissed' AND h.due BETWEEN ?2 AND ?3
        AND (h.due < ?4 OR h.state = 'closed')
      """, question.unit.id, question.period.lowerBound.number, question.period.upperBound.number,
      question.period.upperBound.number
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }

  /// Hazards of a plan that were closed in the period, and those whose proof has no file.
  static func unproved(_ question: Question) throws -> (closed: Int64, gaps: Int64) {
    try question.database.first(
      """
      SELECT count(*), coalesce(sum(NOT EXISTS (
        SELECT 1 FROM fire_hazard_event e JOIN fire_evidence f ON f.kind = 'hazardEvent' AND f.record_id = e.id
        WHERE e.hazard_id = h.id AND e.step = 'prove')), 0)
      FROM fire_hazard h WHERE h.unit_id = ?1 AND h.state = 'closed' AND h.closed_on BETWEEN ?2 AND ?3
        AND EXISTS (SELECT 1 FROM fire_hazard_event p WHERE p.hazard_id = h.id AND p.step = 'plan')
      """, question.unit.id, question.period.lowerBound.number, question.period.upperBound.number
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }
}
