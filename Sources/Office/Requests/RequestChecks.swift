import Kernel
import SQLite
import Values

/// A request's row against the fold of its events.
enum RequestChecks {
  static let requests = Check("requests", "Requests = fold of their events", "服务申请 = 办理记录汇总") { database, report in
    for (column, expected) in [
      ("state", "(\(fold))"),
      ("assignee_id", "(SELECT e.assignee_id \(events) AND e.assignee_id IS NOT NULL ORDER BY e.id DESC LIMIT 1)"),
      ("rating", "(SELECT e.rating \(events) AND e.rating IS NOT NULL ORDER BY e.id DESC LIMIT 1)"),
    ] {
      try database.each(
        "SELECT q.id, \(expected), q.\(column) FROM service_request q WHERE \(expected) IS NOT q.\(column)"
      ) { row in
        report(
          Finding(
            check: "requests", table: "service_request", row: row.integer(0), column: column, expected: row.text(1),
            found: row.text(2)))
        return true
      }
    }
  }

  private static let events = "FROM request_event e WHERE e.request_id = q.id"

  /// The state the last step leads to, by the one table of steps.
  private static var fold: String {
    let cases = RequestStep.allCases.map { "WHEN '\($0.rawValue)' THEN '\($0.to.rawValue)'" }.joined(separator: " ")
    return "SELECT CASE e.step WHEN 'raise' THEN 'raised' \(cases) END \(events) ORDER BY e.id DESC LIMIT 1"
  }
}
