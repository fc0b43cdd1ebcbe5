import Kernel
import SQLite
import Values

enum PatrolBoardQueries {
  private static let mine = "s.unit_id IN (\(PatrolInboxQueries.units(FirePermissions.see)))"

  // MARK: - A day

  /// The routes that have rounds on a day, with those of longer periods that are open then.
  static func routes(_ day: Day, for viewer: Viewer, in database: Connection) throws -> [PatrolBoard.Route] {
    var routes: [PatrolBoard.Route] = []
    try database.each(
      PatrolInboxQueries.seen(
        """
        SELECT s.unit_id, \(Organisation.nameExpression(of: "n")), t.code, t.name, s.id, r.id, s.opens_at, s.due_at,
          s.grace_at, \(PatrolSlotQueries.seen), coalesce(a.full_name, ''),
          EXISTS (SELECT 1 FROM fire_round l WHERE l.slot_id = s.id AND l.is_late_entry = 1)
        FROM (SELECT s.* FROM fire_slot s WHERE \(mine) AND s.day = ?1
          UNION SELECT s.* FROM fire_slot s JOIN fire_window w ON w.id = s.window_id AND w.recurrence <> 'daily'
          WHERE \(mine) AND s.day BETWEEN ?2 AND ?1) s
        JOIN fire_route t ON t.id = s.route_id JOIN unit n ON n.id = s.unit_id
        LEFT JOIN fire_round r ON r.slot_id = s.id AND r.is_late_entry = 0 LEFT JOIN account a ON a.id = r.account_id
        WHERE s.state <> 'withdrawn' AND (s.day = ?1 OR s.due_at > ?3) ORDER BY n.path, t.code, s.opens_at, s.id
        """, by: viewer), day.number, day.monthStart.number, try dayStart(day, in: database).milliseconds
    ) { row in
      let slot = PatrolBoard.Slot(
        id: row.integer(4), round: row.optionalInteger(5), opens: Instant(milliseconds: row.integer(6)),
        due: Instant(milliseconds: row.integer(7)), grace: Instant(milliseconds: row.integer(8)),
        state: SlotState(rawValue: row.text(9)) ?? .ahead, by: row.text(10), hasLateEntry: row.bool(11))
      let code = RouteCode(unchecked: row.text(2))
      if routes.last?.code == code {
        routes[routes.count - 1].slots.append(slot)
      } else {
        routes.append(
          PatrolBoard.Route(
            unit: UnitID(row.integer(0)), unitName: row.text(1), code: code, name: row.text(3), slots: [slot]))
      }
      return true
    }
    return routes
  }

  private static func dayStart(_ day: Day, in database: Connection) throws -> Instant {
    try FireTime.zone(in: database).instant(day: day, secondsOfDay: 0)
  }

  /// Rounds nobody has countersigned yet.
  static let unsigned = BoardFigure { database, viewer in
    guard viewer.may(FirePermissions.supervise) else { return [] }
    let count =
      try database.integer(
        PatrolInboxQueries.seen("SELECT count(*) FROM fire_round r WHERE \(PatrolInboxQueries.unsigned)", by: viewer))
      ?? 0
    return [
      PatrolBoard.Line(
        title: Phrase("Rounds to countersign", "待复核签字"), value: Phrase(verbatim: "\(count)"), isBad: count > 0,
        listing: "fireRounds", filters: ["show": "toCountersign"])
    ]
  }

  /// Open hazards by grade, with how long the oldest has been open.
  static let hazards = BoardFigure { database, viewer in
    let open = try database.all(
      PatrolInboxQueries.seen(
        """
        SELECT h.grade, count(*), min(h.recorded_at) FROM fire_hazard h
        WHERE h.unit_id IN (\(PatrolInboxQueries.units(FirePermissions.see)))
          AND h.state NOT IN ('closed', 'dismissed') GROUP BY h.grade ORDER BY h.grade DESC
        """, by: viewer)
    ) { (grade: $0.text(0), count: $0.integer(1), oldest: $0.integer(2)) }
    let counts = open.map { "\($0.grade) \($0.count)" }.joined(separator: "  ")
    let oldest = open.map(\.oldest).min().map { (viewer.now.milliseconds - $0) / 86_400_000 }
    let age = oldest.map { Phrase("; oldest \($0) days", "；最久 \($0) 天") } ?? Phrase("", "")
    return [
      PatrolBoard.Line(
        title: Phrase("Open hazards", "未销号隐患"),
        value: open.isEmpty ? Phrase("none", "无") : Phrase(verbatim: counts) + age, isBad: !open.isEmpty,
        listing: "fireHazards", filters: [:])
    ]
  }

  // MARK: - Months

  /// What was due: not cancelled or withdrawn, and over. What was walked, late included.
  private static let counted = """
    sum(s.state IN ('done', 'late', 'partial', 'running') OR s.state = 'open' AND s.grace_at < \(Listing.now)),
      sum(s.state IN ('done', 'late'))
    """

  static func month(_ first: Day, for viewer: Viewer, in database: Connection) throws -> CompletionMonth {
    var days: [Int64: [CompletionMonth.Count]] = [:]
    let blank = Array(repeating: CompletionMonth.Count(), count: first.days(until: first.monthEnd) + 1)
    try database.each(
      PatrolInboxQueries.seen(
        """
        SELECT s.unit_id, s.day, \(counted) FROM fire_slot s INDEXED BY fire_slot_month
        WHERE \(mine) AND s.day BETWEEN ?1 AND ?2 GROUP BY s.unit_id, s.day
        """, by: viewer), first.number, first.monthEnd.number
    ) { row in
      let place = Int(row.integer(1)) - Int(first.number)
      days[row.integer(0), default: blank][place] = CompletionMonth.Count(due: row.integer(2), done: row.integer(3))
      return true
    }
    let names = try Organisation.units(in: database)
    let units = names.compactMap { unit in
      days[unit.id.rawValue].map { CompletionMonth.Unit(id: unit.id, name: unit.name, days: $0) }
    }
    return CompletionMonth(first: first, units: units, trend: try trend(first, for: viewer, in: database))
  }

  private static func trend(
    _ last: Day, for viewer: Viewer, in database: Connection
  ) throws -> [(month: Day, count: CompletionMonth.Count)] {
    var months = [last]
    while months.count < CompletionMonth.months { months.append(months[months.count - 1].advanced(by: -1).monthStart) }
    return try months.reversed().map { month in
      let count = try database.first(
        PatrolInboxQueries.seen(
          """
          SELECT \(counted) FROM fire_slot s INDEXED BY fire_slot_month WHERE \(mine) AND s.day BETWEEN ?1 AND ?2
          """, by: viewer), month.number, month.monthEnd.number
      ) { CompletionMonth.Count(due: $0.integer(0), done: $0.integer(1)) }
      return (month, count ?? CompletionMonth.Count())
    }
  }
}
