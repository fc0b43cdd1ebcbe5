import Kernel
import SQLite
import Values

enum PatrolSheetQueries {
  static func read(_ id: Int64, for viewer: Viewer, in database: Connection) throws -> PatrolSheet? {
    guard let round = try PatrolRoundQueries.find(id, in: database),
      var sheet = try head(id, for: viewer, in: database)
    else { return nil }
    let version = try Forms.version(round.version, in: database)
    sheet.points = try round.plan.compactMap { point in
      try PatrolPlanQueries.point(point, in: database).map { try self.point($0, of: id, version, in: database) }
    }
    sheet.signatures = try FireSignatures.of(.round, id, in: database)
    sheet.digest =
      try FireChainQueries.digest(of: .round, id, in: database)
      .map { String(Hexadecimal.encode($0).prefix(16)) } ?? ""
    return sheet
  }

  private static func head(_ id: Int64, for viewer: Viewer, in database: Connection) throws -> PatrolSheet? {
    try database.first(
      PatrolInboxQueries.seen(
        """
        SELECT r.id, t.code, t.name, \(Organisation.nameExpression(of: "n")), t.purpose, a.full_name, r.account_id,
          r.is_late_entry, r.day, r.started_at, r.observed_at, s.due_at, r.ends_at, r.closed_at,
          \(PatrolListings.roundSeen), r.reason, r.over_minutes
        FROM fire_round r JOIN fire_route t ON t.id = r.route_id JOIN unit n ON n.id = r.unit_id
        JOIN account a ON a.id = r.account_id LEFT JOIN fire_slot s ON s.id = r.slot_id
        WHERE r.id = ?1 AND r.unit_id IN (\(PatrolInboxQueries.units(FirePermissions.see)))
        """, by: viewer), id
    ) { row in
      func at(_ column: Int32) -> Instant? { row.optionalInteger(column).map { Instant(milliseconds: $0) } }
      return PatrolSheet(
        round: row.integer(0), route: RouteCode(unchecked: row.text(1)), name: row.text(2), unit: row.text(3),
        purpose: RoutePurpose(rawValue: row.text(4)) ?? .day, patroller: row.text(5),
        isMine: row.integer(6) == viewer.account.rawValue, isLateEntry: row.bool(7),
        day: Day(number: Int32(clamping: row.integer(8))), started: Instant(milliseconds: row.integer(9)),
        observed: at(10), due: at(11), ends: Instant(milliseconds: row.integer(12)), closed: at(13),
        state: SlotState(rawValue: row.text(14)) ?? .running, reason: row.text(15), overMinutes: row.integer(16))
    }
  }

  private static func point(
    _ point: PatrolPoint, of round: Int64, _ version: FormVersion?, in database: Connection
  ) throws -> PatrolSheet.Point {
    let asked = version.map { point.asked(of: $0) } ?? []
    let items = version?.items.filter { asked.contains($0.code.text) } ?? []
    var sheet = PatrolSheet.Point(
      code: point.code, name: point.name, place: point.place, reading: point.reading, asksTag: !point.tag.isEmpty,
      items: items.map {
        PatrolSheet.Item(
          code: $0.code, title: $0.title, basis: $0.basis, kind: $0.kind, grade: VisitFinding.grade(of: $0),
          isSpot: $0.isSpot)
      })
    let visit = try database.first(
      """
      SELECT v.id, v.recorded_at, v.observed_at, v.how, v.flags, v.reading, v.answers, v.corrects_id IS NOT NULL
      FROM fire_visit v WHERE v.round_id = ?1 AND v.point_id = ?2 ORDER BY v.id DESC LIMIT 1
      """, round, point.id
    ) { row in
      let visit = PatrolSheet.Visit(
        at: Instant(milliseconds: row.integer(1)),
        observed: row.optionalInteger(2).map { Instant(milliseconds: $0) },
        how: VisitHow(rawValue: row.text(3)) ?? .typed, flags: VisitFlag.all(of: row.text(4)), reading: row.text(5),
        answers: row.text(6), isCorrection: row.bool(7))
      return (id: row.integer(0), visit: visit)
    }
    guard var found = visit else { return sheet }
    found.visit.findings = try database.all(
      """
      SELECT f.item, f.answer, f.remark, coalesce(h.grade, f.grade), f.corrected, coalesce(h.number, '') FROM fire_finding f
      LEFT JOIN fire_hazard h ON h.id = f.hazard_id WHERE f.visit_id = ?1 ORDER BY f.id
      """, found.id
    ) { row in
      PatrolSheet.Finding(
        item: row.text(0), letter: row.text(1), remark: row.text(2), grade: row.text(3), corrected: row.text(4),
        hazard: row.text(5))
    }
    sheet.visit = found.visit
    return sheet
  }

  // MARK: - What can be begun

  static func start(for viewer: Viewer, in database: Connection) throws -> PatrolStart {
    var running = try database.all(
      """
      SELECT r.id, r.slot_id, t.code, t.name, \(Organisation.nameExpression(of: "n")), r.day, s.due_at, r.visited,
        r.points
      FROM fire_round r JOIN fire_route t ON t.id = r.route_id JOIN unit n ON n.id = r.unit_id
      LEFT JOIN fire_slot s ON s.id = r.slot_id
      WHERE r.account_id = ?1 AND r.state = 'running' AND r.ends_at >= ?2 ORDER BY r.id DESC
      """, viewer.account, viewer.now.milliseconds
    ) { line($0, round: $0.integer(0), slot: $0.optionalInteger(1), state: .running, done: $0.integer(7)) }
    for (place, line) in running.enumerated() {
      guard let round = try line.round.flatMap({ try PatrolRoundQueries.find($0, in: database) }) else { continue }
      running[place].codes = try round.plan.compactMap { try PatrolPlanQueries.point($0, in: database)?.code }
    }
    let due = try database.all(
      PatrolInboxQueries.seen(
        """
        SELECT s.id, s.due_at >= \(Listing.now), t.code, t.name, \(Organisation.nameExpression(of: "n")), s.day, s.due_at,
          0, (SELECT count(*) FROM fire_route_point m WHERE m.route_id = s.route_id AND m.from_day <= \(Listing.today)
            AND coalesce(m.until_day, \(Listing.today)) >= \(Listing.today))
        FROM fire_slot s JOIN fire_route t ON t.id = s.route_id JOIN unit n ON n.id = s.unit_id
        WHERE s.unit_id IN (\(PatrolInboxQueries.units(FirePermissions.patrol))) AND s.grace_at >= \(Listing.now)
          AND s.opens_at <= \(Listing.now) AND \(PatrolSlotQueries.isOpen) ORDER BY s.due_at, s.id LIMIT 200
        """, by: viewer)
    ) { line($0, round: nil, slot: $0.integer(0), state: $0.bool(1) ? .due : .overdue, done: 0) }
    return PatrolStart(lines: running + due)
  }

  private static func line(
    _ row: Row, round: Int64?, slot: Int64?, state: SlotState, done: Int64
  ) -> PatrolStart.Line {
    PatrolStart.Line(
      round: round, slot: slot, route: RouteCode(unchecked: row.text(2)), name: row.text(3), unit: row.text(4),
      day: Day(number: Int32(clamping: row.integer(5))),
      due: row.optionalInteger(6).map { Instant(milliseconds: $0) }, state: state, done: done, points: row.integer(8))
  }
}
