import Kernel
import SQLite
import Values

enum PatrolPlanQueries {
  static func zoneName(in database: Connection) throws -> String {
    try database.text("SELECT time_zone FROM site WHERE id = 1") ?? "UTC"
  }

  // MARK: - Points

  static func point(_ code: PointCode, in database: Connection) throws -> PatrolPoint? {
    try database.first("SELECT \(pointColumns) FROM fire_point p WHERE p.code = ?1", code.text, read: point)
  }

  static func point(_ id: Int64, in database: Connection) throws -> PatrolPoint? {
    try database.first("SELECT \(pointColumns) FROM fire_point p WHERE p.id = ?1", id, read: point)
  }

  static let pointColumns = """
    p.id, p.code, p.unit_id, p.name, p.place, p.items, p.reading, p.tag, p.closed_on IS NOT NULL
    """

  static func point(_ row: Row) -> PatrolPoint {
    PatrolPoint(
      id: row.integer(0), code: PointCode(unchecked: row.text(1)), unit: UnitID(row.integer(2)), name: row.text(3),
      place: row.text(4), items: row.text(5).split(separator: " ").map(String.init), reading: row.text(6),
      tag: row.text(7), isClosed: row.bool(8))
  }

  static func insert(_ action: AddPoint, code: PointCode, in change: Change) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_point (code, unit_id, name, place, items, reading, tag, is_high_risk, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, code.text, action.unit, action.called, action.place, action.items.text, action.reading, action.tag,
      action.isHighRisk, change.auditID)
    return change.database.lastInsertedID
  }

  static func update(_ id: Int64, _ action: ChangePoint, in database: Connection) throws {
    try database.run(
      """
      UPDATE fire_point SET name = coalesce(?2, name), place = coalesce(?3, place), items = coalesce(?4, items),
        reading = coalesce(?5, reading), is_high_risk = coalesce(?6, is_high_risk)
      WHERE id = ?1
      """, id, action.called, action.place, action.items?.text, action.reading, action.isHighRisk)
  }

  static func hang(_ tag: String, at id: Int64, in database: Connection) throws {
    try database.run("UPDATE fire_point SET tag = ?2 WHERE id = ?1", id, tag)
  }

  static func closePoint(_ id: Int64, on day: Day, in database: Connection) throws {
    try database.run("UPDATE fire_point SET closed_on = ?2 WHERE id = ?1", id, day.number)
    try database.run(
      "UPDATE fire_route_point SET until_day = ?2 WHERE point_id = ?1 AND until_day IS NULL", id,
      day.advanced(by: -1).number)
  }

  // MARK: - Routes

  static func route(_ code: RouteCode, in database: Connection) throws -> PatrolRoute? {
    try database.first("SELECT \(routeColumns) WHERE r.code = ?1", code.text, read: route)
  }

  static func route(_ id: Int64, in database: Connection) throws -> PatrolRoute? {
    try database.first("SELECT \(routeColumns) WHERE r.id = ?1", id, read: route)
  }

  private static let routeColumns = """
    r.id, r.code, r.unit_id, r.name, r.purpose, r.form_id, r.walk_seconds, r.closed_on IS NOT NULL, f.code
      FROM fire_route r JOIN form f ON f.id = r.form_id
    """

  private static func route(_ row: Row) -> PatrolRoute {
    PatrolRoute(
      id: row.integer(0), code: RouteCode(unchecked: row.text(1)), unit: UnitID(row.integer(2)), name: row.text(3),
      purpose: RoutePurpose(rawValue: row.text(4)) ?? .day, form: FormID(row.integer(5)), walkSeconds: row.integer(6),
      isClosed: row.bool(7), checklist: FormCode(unchecked: row.text(8)))
  }

  static func insert(_ action: AddRoute, form: FormID, in change: Change) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_route (code, unit_id, name, purpose, form_id, walk_seconds, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, action.code.text, action.unit, action.called, action.purpose.rawValue, form, action.walkSeconds,
      change.auditID)
    return change.database.lastInsertedID
  }

  static func update(_ id: Int64, name: String?, walkSeconds: Int64?, in database: Connection) throws {
    try database.run(
      "UPDATE fire_route SET name = coalesce(?2, name), walk_seconds = coalesce(?3, walk_seconds) WHERE id = ?1", id,
      name, walkSeconds)
  }

  static func closeRoute(_ id: Int64, on day: Day, in database: Connection) throws {
    try database.run("UPDATE fire_route SET closed_on = ?2 WHERE id = ?1", id, day.number)
  }

  /// The points of a route on a day, in the order they are walked.
  static func points(of route: Int64, on day: Day, in database: Connection) throws -> [PatrolPoint] {
    try database.all(
      """
      SELECT \(pointColumns) FROM fire_route_point m JOIN fire_point p ON p.id = m.point_id
      WHERE m.route_id = ?1 AND m.from_day <= ?2 AND coalesce(m.until_day, ?2) >= ?2 ORDER BY m.position, m.id
      """, route, day.number, read: point)
  }

  /// The routes a point is on today.
  static func routes(with point: Int64, on day: Day, in database: Connection) throws -> [RouteCode] {
    try database.all(
      """
      SELECT r.code FROM fire_route_point m JOIN fire_route r ON r.id = m.route_id
      WHERE m.point_id = ?1 AND m.from_day <= ?2 AND coalesce(m.until_day, ?2) >= ?2 ORDER BY r.code
      """, point, day.number
    ) { RouteCode(unchecked: $0.text(0)) }
  }

  /// Puts points onto a route from a day on, in their order; those that were on it leave it the day before.
  static func setPoints(_ points: [Int64], of route: Int64, from day: Day, in change: Change) throws {
    let database = change.database
    try database.run(
      "UPDATE fire_route_point SET until_day = ?2 WHERE route_id = ?1 AND (until_day IS NULL OR until_day >= ?3)",
      route,
      day.advanced(by: -1).number, day.number)
    for (place, point) in points.enumerated() {
      try database.run(
        """
        INSERT INTO fire_route_point (route_id, point_id, position, from_day, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)
        """, route, point, place + 1, day.number, change.auditID)
    }
  }

  // MARK: - Windows

  struct StoredWindow {
    let id: Int64
    let route: Int64
    let unit: UnitID
    let window: PatrolWindow
    /// The last day slots were made for.
    let planned: Day?
  }

  private static let windowColumns = """
    w.id, w.route_id, r.unit_id, w.name, w.recurrence, w.starts_minute, w.lasts_minutes, w.times, w.grace_minutes,
      w.max_gap_minutes, w.from_day, w.until_day, w.planned_until_day
      FROM fire_window w JOIN fire_route r ON r.id = w.route_id
    """

  private static func window(_ row: Row) -> StoredWindow {
    func day(_ column: Int32) -> Day? {
      row.optionalInteger(column).map { Day(number: Int32(clamping: $0)) }
    }
    var window = PatrolWindow(from: day(10) ?? Day(number: 0))
    window.name = row.text(3)
    window.recurrence = PatrolRecurrence(rawValue: row.text(4)) ?? .daily
    window.startsMinute = row.integer(5)
    window.lastsMinutes = row.integer(6)
    window.times = row.integer(7)
    window.graceMinutes = row.integer(8)
    window.maxGapMinutes = row.optionalInteger(9)
    window.until = day(11)
    return StoredWindow(
      id: row.integer(0), route: row.integer(1), unit: UnitID(row.integer(2)), window: window, planned: day(12))
  }

  static func window(_ id: Int64, in database: Connection) throws -> StoredWindow? {
    try database.first("SELECT \(windowColumns) WHERE w.id = ?1", id, read: window)
  }

  /// The windows of a route that have not ended by a day.
  static func windows(of route: Int64, on day: Day, in database: Connection) throws -> [StoredWindow] {
    try database.all(
      "SELECT \(windowColumns) WHERE w.route_id = ?1 AND coalesce(w.until_day, ?2) >= ?2 ORDER BY w.id", route,
      day.number, read: window)
  }

  /// The windows that slots are still to be made for, as far as a day.
  static func unplanned(until day: Day, in database: Connection) throws -> [StoredWindow] {
    try database.all("SELECT \(windowColumns) WHERE \(isUnplanned) ORDER BY w.id", day.number, read: window)
  }

  private static let isUnplanned = """
    coalesce(w.planned_until_day, w.from_day - 1) < min(?1, coalesce(w.until_day, ?1))
    """

  static func hasUnplanned(until day: Day, in database: Connection) throws -> Bool {
    try database.integer("SELECT 1 FROM fire_window w WHERE \(isUnplanned) LIMIT 1", day.number) != nil
  }

  static func insert(_ window: PatrolWindow, of route: Int64, profile: String, in change: Change) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_window (route_id, name, recurrence, starts_minute, lasts_minutes, times, grace_minutes,
        max_gap_minutes, profile, from_day, until_day, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """, route, window.name, window.recurrence.rawValue, window.startsMinute, window.lastsMinutes, window.times,
      window.graceMinutes, window.maxGapMinutes, profile, window.from.number, window.until?.number, change.auditID)
    return change.database.lastInsertedID
  }

  static func end(_ window: Int64, on day: Day, in database: Connection) throws {
    try database.run("UPDATE fire_window SET until_day = ?2 WHERE id = ?1", window, day.number)
  }

  static func notePlanned(_ window: Int64, until day: Day, in database: Connection) throws {
    try database.run("UPDATE fire_window SET planned_until_day = ?2 WHERE id = ?1", window, day.number)
  }
}
