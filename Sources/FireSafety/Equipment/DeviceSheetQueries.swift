import Kernel
import SQLite
import Values

enum DeviceSheetQueries {
  struct Line {
    let code: String
    let place: String
    let checkDue: Day?
    let serviceDue: Day?
    let scrapDue: Day?
    let isDone: Bool
  }

  private static func day(_ row: Row, _ column: Int32) -> Day? {
    row.optionalInteger(column).map { Day(number: Int32(clamping: $0)) }
  }

  /// The devices at the points of a route, in the order it is walked.
  static func onRoute(
    _ code: String, for account: AccountID, on today: Day, in database: Connection
  ) throws -> [Line] {
    let (year, month, _) = today.components
    let first = Day(year: year, month: month, day: 1) ?? today
    let sight = HazardSightQueries.seen(
      HazardSightQueries.holds(FirePermissions.see, over: "d.unit_id"), by: account, on: today)
    return try database.all(
      """
      SELECT d.code, d.place, d.check_due, d.service_due, d.scrap_due, coalesce(d.checked_on, 0) >= ?2
      FROM fire_route r JOIN fire_route_point rp ON rp.route_id = r.id AND rp.from_day <= ?3
        AND coalesce(rp.until_day, ?3) >= ?3
      JOIN fire_device d ON d.point_id = rp.point_id AND d.state <> 'scrapped'
      WHERE r.code = ?1 AND \(sight) ORDER BY rp.position, d.code
      """, code, first.number, today.number
    ) { row in
      Line(
        code: row.text(0), place: row.text(1), checkDue: day(row, 2), serviceDue: day(row, 3), scrapDue: day(row, 4),
        isDone: row.bool(5))
    }
  }

  /// What was done to a unit's devices, a line each as it is printed.
  static func work(
    in unit: UnitID, from first: Day, until last: Day, for account: AccountID, on today: Day, in database: Connection
  ) throws -> [[Phrase]] {
    let sight = HazardSightQueries.seen(
      HazardSightQueries.holds(FirePermissions.see, over: "d.unit_id"), by: account, on: today)
    return try database.all(
      """
      SELECT e.done_on, e.kind, d.code, e.frequency, CASE e.person WHEN '' THEN b.full_name ELSE e.person END, e.contact,
        e.standard, e.result, e.correction, coalesce(h.number, '')
      FROM fire_device_event e JOIN fire_device d ON d.id = e.device_id JOIN account b ON b.id = e.account_id
      LEFT JOIN fire_hazard h ON h.id = e.hazard_id
      WHERE e.done_on BETWEEN ?2 AND ?3 AND e.kind NOT IN ('register', 'change') AND d.unit_id = ?1 AND \(sight)
      ORDER BY e.done_on, e.id
      """, unit, first.number, last.number
    ) { row in
      func text(_ columns: Int32...) -> Phrase {
        Phrase(verbatim: columns.map { row.text($0) }.filter { !$0.isEmpty }.joined(separator: " "))
      }
      let result: Phrase =
        switch row.isNull(7) ? "" : row.text(7) {
        case "pass": Phrase("pass", "合格")
        case "fail": Phrase("fail", "不合格")
        default: Phrase("", "")
        }
      return [
        Phrase(verbatim: day(row, 0)?.description ?? ""),
        DeviceEvent.Kind(rawValue: row.text(1))?.label ?? Phrase("", ""), text(2), text(3), text(4, 5), text(6), result,
        text(8, 9),
      ]
    }
  }

  static func card(
    _ code: DeviceCode, for account: AccountID, on today: Day, in database: Connection
  ) throws -> DeviceCard? {
    let sight = HazardSightQueries.seen(
      HazardSightQueries.holds(FirePermissions.see, over: "d.unit_id"), by: account, on: today)
    let hazards = try database.all(
      """
      SELECT h.number FROM fire_hazard h JOIN fire_device d ON d.id = h.device_id
      WHERE d.code = ?1 AND h.state IN \(HazardState.open) ORDER BY h.id
      """, code.text
    ) { $0.text(0) }
    return try database.first(
      """
      SELECT d.code, d.kind, d.agent, d.place, d.state, d.checked_on, d.check_due, d.service_due, d.scrap_due
      FROM fire_device d WHERE d.code = ?1 AND \(sight)
      """, code.text
    ) { row in
      DeviceCard(
        code: DeviceCode(unchecked: row.text(0)), kind: DeviceKind(rawValue: row.text(1)) ?? .other,
        agent: DeviceAgent(rawValue: row.text(2)) ?? .none, place: row.text(3),
        state: DeviceState(rawValue: row.text(4)) ?? .inUse, checkedOn: day(row, 5), checkDue: day(row, 6),
        serviceDue: day(row, 7), scrapDue: day(row, 8), hazards: hazards)
    }
  }
}
