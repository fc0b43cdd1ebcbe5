import Kernel
import SQLite
import Values

/// What `verify` recomputes of patrols: the columns that follow others.
enum PatrolChecks {
  static let slots = Check("fireSlots", "Rounds of the plan = what happened to them", "巡查任务 = 办理结果") {
    database, report in
    let expected = """
      CASE WHEN EXISTS (SELECT 1 FROM fire_slot_event e WHERE e.slot_id = s.id AND e.step = 'cancel') THEN 'cancelled'
        WHEN EXISTS (SELECT 1 FROM fire_slot_event e WHERE e.slot_id = s.id AND e.step = 'withdraw') THEN 'withdrawn'
        ELSE coalesce((SELECT r.state FROM fire_round r WHERE r.slot_id = s.id AND r.is_late_entry = 0), 'open') END
      """
    try each(
      "SELECT s.id, \(expected), s.state FROM fire_slot s WHERE s.state <> \(expected)", "fireSlots", "fire_slot",
      "state", in: database, report)
  }

  static let rounds = Check("fireRounds", "Rounds = what was recorded in them", "巡查 = 点位记录汇总") { database, report in
    for (column, expected) in [
      ("visited", "(SELECT count(DISTINCT v.point_id) FROM fire_visit v WHERE v.round_id = r.id)"),
      ("failed", "(\(PatrolRoundQueries.failed("r.id")))"),
      (
        "supervisor_id",
        """
        (SELECT s.account_id FROM fire_signature s WHERE s.kind = 'round' AND s.record_id = r.id
          AND s.role IN ('supervisor', 'head') ORDER BY s.id LIMIT 1)
        """
      ),
    ] {
      try each(
        "SELECT r.id, \(expected), r.\(column) FROM fire_round r WHERE r.\(column) IS NOT \(expected)", "fireRounds",
        "fire_round", column, in: database, report)
    }
  }

  /// Every answer that is not good has its row, and no other has.
  static let findings = Check("fireFindings", "Findings = answers that did not pass", "问题 = 未合格的检查结果") {
    database, report in
    let wanted = """
      (SELECT sum(length(v.answers) - length(replace(v.answers, x.column1, '')) ) / 2
        FROM (VALUES (':F'), (':N'), (':X')) x)
      """
    let found = "(SELECT count(*) FROM fire_finding f WHERE f.visit_id = v.id)"
    try each(
      "SELECT v.id, \(found), \(wanted) FROM fire_visit v WHERE \(found) <> \(wanted)", "fireFindings", "fire_visit",
      "answers", in: database, report)
  }

  private static func each(
    _ sql: String, _ check: String, _ table: String, _ column: String, in database: Connection,
    _ report: (Finding) -> Void
  ) throws {
    try database.each(sql) { row in
      report(
        Finding(
          check: check, table: table, row: row.integer(0), column: column, expected: row.text(1), found: row.text(2)))
      return true
    }
  }
}
