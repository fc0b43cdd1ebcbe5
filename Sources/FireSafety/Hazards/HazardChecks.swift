import Kernel
import SQLite
import Values

/// A hazard's row against the fold of its events.
enum HazardChecks {
  static let hazards = Check("fireHazards", "Hazards = fold of their events", "隐患 = 处理记录汇总") { database, report in
    for (column, expected) in folds {
      try database.each(
        "SELECT h.id, \(expected), h.\(column) FROM fire_hazard h WHERE (\(expected)) IS NOT h.\(column) ORDER BY h.id"
      ) { row in
        report(
          Finding(
            check: "fireHazards", table: "fire_hazard", row: row.integer(0), column: column, expected: row.text(1),
            found: row.text(2)))
        return true
      }
    }
  }

  private static let events = "FROM fire_hazard_event e WHERE e.hazard_id = h.id"

  /// The column of the last event that has one.
  private static func last(_ column: String, where condition: String) -> String {
    "(SELECT e.\(column) \(events) AND \(condition) ORDER BY e.id DESC LIMIT 1)"
  }

  private static func count(_ steps: String) -> String { "(SELECT count(*) \(events) AND e.step IN (\(steps)))" }

  private static var folds: [(String, String)] {
    [
      ("state", state), ("grade", last("grade", where: "e.grade IS NOT NULL")),
      ("due", last("due", where: "e.due IS NOT NULL")),
      ("assignee_id", last("assignee_id", where: "e.assignee_id IS NOT NULL")),
      ("fixer_id", last("account_id", where: "e.step IN ('correct', 'prove')")),
      ("interim", "coalesce(\(last("text", where: "e.step = 'interim'")), '')"),
      ("is_stopped", "coalesce(\(last("stops", where: "e.stops IS NOT NULL")), 0)"),
      ("extensions", count("'extend'")), ("failures", count("'fail', 'refute'")), ("reopens", count("'reopen'")),
      (
        "needs_word",
        "coalesce(\(last("id", where: "e.grade = 'G3'")), 0) > coalesce(\(last("id", where: "e.step = 'acknowledge'")), 0)"
      ),
      ("closed_on", "CASE WHEN \(state) IN ('closed', 'dismissed') THEN \(last("on_day", where: moves)) END"),
    ]
  }

  private static var moving: [(step: HazardStep, to: HazardState)] {
    HazardStep.allCases.compactMap { step in step.to.map { (step, $0) } }
  }

  private static var moves: String {
    "e.step IN ('find', \(moving.map { "'\($0.step.rawValue)'" }.joined(separator: ", ")))"
  }

  /// The state the last step that changes one leads to, by the one table of steps.
  private static var state: String {
    let cases = moving.map { "WHEN '\($0.step.rawValue)' THEN '\($0.to.rawValue)'" }.joined(separator: " ")
    return """
      (SELECT CASE e.step WHEN 'find' THEN 'found' \(cases) END \(events) AND \(moves) ORDER BY e.id DESC LIMIT 1)
      """
  }
}
