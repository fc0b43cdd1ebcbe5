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

  /// Entries of the control-room log, gaps of more than two hours between looks at the panel, takings over that nobody
  /// handed over.
  static func controlRoom(_ question: Question) throws -> (entries: Int64, gaps: Int64, alone: Int64) {
    let (first, last) = (question.period.lowerBound.number, question.period.upperBound.number)
    let gaps =
      try question.database.first(
        """
        SELECT count(*), coalesce(sum(until - at > ?4), 0) FROM (
          SELECT at, lead(at) OVER (ORDER BY at) AS until FROM (
            SELECT recorded_at AS at FROM fire_log_entry
              WHERE unit_id = ?1 AND kind = 'routine' AND is_late = 0 AND day BETWEEN ?2 AND ?3
            UNION SELECT recorded_at FROM fire_handover WHERE unit_id = ?1 AND day BETWEEN ?2 AND ?3))
        """, question.unit.id, first, last, ControlRules.milliseconds(minutes: ControlRules.logMinutes)
      ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
    let alone =
      try question.database.integer(
        """
        SELECT count(*) FROM fire_handover h WHERE h.unit_id = ?1 AND h.day BETWEEN ?2 AND ?3 AND h.outgoing_id IS NULL
          AND EXISTS (SELECT 1 FROM fire_handover b WHERE b.unit_id = h.unit_id AND b.id < h.id)
        """, question.unit.id, first, last) ?? 0
    return (gaps.0, gaps.1, alone)
  }

  /// Extinguishers in use, and those past a check, a service or their life.
  static func extinguishers(_ question: Question) throws -> (all: Int64, overdue: Int64) {
    try question.database.first(
      """
      SELECT count(*), coalesce(sum(coalesce(d.check_due < ?2, 0) OR coalesce(d.service_due < ?2, 0)
        OR coalesce(d.scrap_due < ?2, 0)), 0)
      FROM fire_device d WHERE d.unit_id = ?1 AND d.kind = 'extinguisher' AND d.state <> 'scrapped'
      """, question.unit.id, question.period.upperBound.number
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }

  /// Half-years that are over without a drill, and a night or evacuation drill that is missing once the year is over.
  static func missingDrills(_ question: Question) throws -> Int64 {
    let (first, last) = (question.period.lowerBound, question.period.upperBound)
    let year = first.components.year
    var missing: Int64 = 0
    for (from, until) in [((1, 1), (6, 30)), ((7, 1), (12, 31))] {
      guard let begins = Day(year: year, month: from.0, day: from.1),
        let ends = Day(year: year, month: until.0, day: until.1),
        ends <= last
      else { continue }
      let held = try question.database.integer(
        "SELECT count(*) FROM fire_drill WHERE unit_id = ?1 AND held_on BETWEEN ?2 AND ?3", question.unit.id,
        begins.number, ends.number)
      if held == 0 { missing += 1 }
    }
    guard question.unit.hasInpatients, let ends = Day(year: year, month: 12, day: 31), ends <= last else {
      return missing
    }
    let night = try question.database.integer(
      """
      SELECT count(*) FROM fire_drill WHERE unit_id = ?1 AND held_on BETWEEN ?2 AND ?3
        AND (is_night = 1 OR is_evacuation = 1)
      """, question.unit.id, first.number, last.number)
    return night == 0 ? missing + 1 : missing
  }
}
