import Kernel
import SQLite
import Values

enum HazardSheetQueries {
  private static func day(_ row: Row, _ column: Int32) -> Day? {
    row.optionalInteger(column).map { Day(number: Int32(clamping: $0)) }
  }

  static func read(
    _ number: HazardNumber, for account: AccountID, on today: Day, in database: Connection
  ) throws -> HazardSheet? {
    let sight = HazardSightQueries.seen(
      HazardSightQueries.holds(FirePermissions.see, over: "h.unit_id"), by: account, on: today)
    let head = try database.first(
      """
      SELECT h.number, h.unit_id, \(Organisation.nameExpression(of: "n")), h.place, coalesce(p.code, ''),
        coalesce(h.item, ''), h.text, h.source, h.found_grade, h.is_repeat, f.full_name, h.observed_at, h.recorded_at,
        h.authority_due, h.state, h.grade, h.due, coalesce(a.full_name, ''), h.interim, h.is_stopped, h.extensions,
        h.failures, h.reopens, h.needs_word, h.closed_on, h.id
      FROM fire_hazard h JOIN unit n ON n.id = h.unit_id JOIN account f ON f.id = h.found_by
      LEFT JOIN account a ON a.id = h.assignee_id LEFT JOIN fire_point p ON p.id = h.point_id
      WHERE h.number = ?1 AND \(sight)
      """, number.text
    ) { row in (sheet: sheet(row), id: row.integer(25)) }
    guard var found = head else { return nil }
    found.sheet.files = try FireEvidence.of(FireChainKind.hazard.name, found.id, in: database)
    found.sheet.events = try events(of: found.id, in: database)
    if let stored = try HazardQueries.find(number, in: database) {
      found.sheet.blocked = try blocked(stored, for: account, on: today, in: database)
    }
    return found.sheet
  }

  private static func sheet(_ row: Row) -> HazardSheet {
    HazardSheet(
      number: HazardNumber(unchecked: row.text(0)), unit: UnitID(row.integer(1)), unitName: row.text(2),
      place: row.text(3), point: row.text(4), item: row.text(5), text: row.text(6),
      source: HazardSource(rawValue: row.text(7)) ?? .report, foundGrade: HazardGrade(rawValue: row.text(8)) ?? .g2,
      isRepeat: row.bool(9), finder: row.text(10), observedAt: Instant(milliseconds: row.integer(11)),
      recordedAt: Instant(milliseconds: row.integer(12)), authorityDue: day(row, 13),
      state: HazardState(rawValue: row.text(14)) ?? .found, grade: HazardGrade(rawValue: row.text(15)) ?? .g2,
      due: day(row, 16) ?? Day(number: 0), assignee: row.text(17), interim: row.text(18), isStopped: row.bool(19),
      extensions: row.integer(20), failures: row.integer(21), reopens: row.integer(22), needsWord: row.bool(23),
      closedOn: day(row, 24))
  }

  private static func events(of hazard: Int64, in database: Connection) throws -> [HazardSheet.Event] {
    let all = try database.all(
      """
      SELECT e.step, b.full_name, e.recorded_at, e.grade, e.due, coalesce(a.full_name, ''), e.department, e.fen, e.stops,
        coalesce(p.code, ''), e.text, e.id
      FROM fire_hazard_event e JOIN account b ON b.id = e.account_id LEFT JOIN account a ON a.id = e.assignee_id
      LEFT JOIN fire_point p ON p.id = e.point_id
      WHERE e.hazard_id = ?1 ORDER BY e.id
      """, hazard
    ) { row in
      let event = HazardSheet.Event(
        step: HazardStep(rawValue: row.text(0)), by: row.text(1), at: Instant(milliseconds: row.integer(2)),
        grade: row.isNull(3) ? nil : HazardGrade(rawValue: row.text(3)), due: day(row, 4), assignee: row.text(5),
        department: row.text(6), money: row.optionalInteger(7).map { Money(fen: $0) },
        stops: row.isNull(8) ? nil : row.bool(8), point: row.text(9), text: row.text(10))
      return (event: event, id: row.integer(11))
    }
    return try all.map { event, id in
      var event = event
      event.files = try FireEvidence.of(FireChainKind.hazardEvent.name, id, in: database)
      event.signatures = try FireSignatures.of(.hazardEvent, id, in: database)
      return event
    }
  }

  private static func blocked(
    _ hazard: HazardQueries.Stored, for account: AccountID, on today: Day, in database: Connection
  ) throws -> [HazardStep: Phrase] {
    var blocked: [HazardStep: Phrase] = [:]
    for step in HazardStep.allCases {
      do {
        try HazardRules.check(step, hazard, by: account, on: today, in: database)
        guard
          try HazardSightQueries.holds(step.permission, account, over: hazard.unit, on: today, in: database)
        else {
          blocked[step] = Phrase(
            "it needs the permission \"\(step.permission.title.english)\"", "需要“\(step.permission.title.chinese)”权限")
          continue
        }
      } catch let refusal as HazardRefusal { blocked[step] = refusal.reason }
    }
    return blocked
  }

  static func assignees(
    of number: HazardNumber, for account: AccountID, on today: Day, in database: Connection
  ) throws -> [(name: String, fullName: String)] {
    let treats = HazardSightQueries.holds(FirePermissions.treat, over: "h.unit_id", account: "a.id")
    let sees = HazardSightQueries.holds(FirePermissions.see, over: "h.unit_id")
    return try database.all(
      """
      SELECT a.name, a.full_name FROM fire_hazard h JOIN account a ON a.closed_at IS NULL
      WHERE h.number = ?1 AND \(HazardSightQueries.seen("\(sees) AND \(treats)", by: account, on: today)) ORDER BY a.full_name
      """, number.text
    ) { ($0.text(0), $0.text(1)) }
  }
}
