import Kernel
import SQLite
import Values

/// A device's row against its events and the due table.
enum DeviceChecks {
  static let devices = Check("fireDevices", "Equipment = its events and due dates", "消防器材 = 记录和到期规则汇总") {
    database, report in
    for (column, expected) in folds {
      try database.each(
        "SELECT d.id, \(expected), d.\(column) FROM fire_device d WHERE (\(expected)) IS NOT d.\(column) ORDER BY d.id"
      ) { row in
        report(
          Finding(
            check: "fireDevices", table: "fire_device", row: row.integer(0), column: column, expected: row.text(1),
            found: row.text(2)))
        return true
      }
    }
    let rules = try DeviceQueries.rules(in: database)
    for (stored, check, service, scrap) in try DeviceQueries.dues(in: database) {
      let due = DueDates(of: stored.facts, by: rules)
      for (column, expected, found) in [
        ("check_due", due.check, check), ("service_due", due.service, service), ("scrap_due", due.scrap, scrap),
      ] where expected != found {
        report(
          Finding(
            check: "fireDevices", table: "fire_device", row: stored.id, column: column,
            expected: expected?.description ?? "", found: found?.description ?? ""))
      }
    }
  }

  private static let events = "FROM fire_device_event e WHERE e.device_id = d.id"

  private static let folds: [(String, String)] = [
    (
      "state",
      """
      (SELECT CASE e.kind WHEN 'out' THEN 'out' WHEN 'scrap' THEN 'scrapped' ELSE 'inUse' END \(events)
        AND e.kind IN ('register', 'out', 'back', 'scrap') ORDER BY e.id DESC LIMIT 1)
      """
    ),
    ("checked_on", "(SELECT max(e.done_on) \(events) AND e.kind = 'check')"),
    ("serviced_on", "(SELECT max(e.done_on) \(events) AND e.kind = 'service')"),
  ]
}
