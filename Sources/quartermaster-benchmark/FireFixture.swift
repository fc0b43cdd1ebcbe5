import Core
import FireSafety
import Glibc
import Kernel
import SQLite
import Values

/// A county of made-up institutions with three years of rounds, made by SQL once and kept in an ignored folder.
///
/// Each unit has five routes (three by day, two at night) of four points; each route is walked once a day. Of a hundred rounds
/// one is late, one half-way and one missed; one in thirty opened a hazard, of which one in twenty is still open.
struct FireFixture {
  static let days = 1095
  static let routes = 5
  static let points = 4

  let path: String
  let units: Int

  var rounds: Int { units * Self.routes * Self.days }

  static func prepare(units: Int) throws -> FireFixture {
    mkdir(Fixture.folder, 0o700)
    let today = SystemClock().now().milliseconds / 86_400_000
    let path = "\(Fixture.folder)/fire-\(units)-\(today).db"
    if access(path, F_OK) != 0 {
      print("making \(path) (once a day) …")
      let making = path + ".making"
      for suffix in ["", "-wal", "-shm"] { unlink(making + suffix) }
      try make(at: making, units: units)
      guard rename(making, path) == 0 else { throw SiteFault.cannotOpen(path: path) }
    }
    return FireFixture(path: path, units: units)
  }

  func open() throws -> (Site, Session) {
    let site = try Site.open(path: path, catalog: .standard)
    return (site, try site.signIn(name: "admin", pin: Fixture.pin, terminal: "benchmark"))
  }

  private static func make(at path: String, units: Int) throws {
    let (site, oneTime) = try Site.create(
      path: path, name: "Benchmark (made up)", timeZone: "UTC", catalog: .standard, isDemo: true)
    let first = try site.signIn(name: "admin", pin: oneTime, terminal: "benchmark")
    _ = try site.perform(ChangeOwnPIN(present: oneTime, new: Fixture.pin), as: first)
    let admin = try site.signIn(name: "admin", pin: Fixture.pin, terminal: "benchmark")
    _ = try site.perform(AdoptFireContent(), as: admin)
    var county = AddUnit()
    county.unitName = "County"
    let top = try site.perform(county, as: admin).outcome?.id.rawValue
    for number in 1...units {
      var unit = AddUnit()
      unit.unitName = "Unit \(number)"
      unit.parent = top
      guard let id = try site.perform(unit, as: admin).outcome?.id else { continue }
      _ = try site.perform(EnrolUnit(id), as: admin)
    }
    let database = site.database
    try database.execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -262144")
    try database.transaction { try insertPlan(in: database) }
    try database.transaction { try insertRounds(in: database) }
    try database.transaction { try insertHazards(in: database) }
    try database.transaction { try FireFixtureChain.seal(in: database) }
    try site.sealAnew(as: admin, reason: "a fixture made by SQL")
    try database.execute("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)")
    site.close()
  }

  private static func insertPlan(in database: Connection) throws {
    try database.run(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1 * ?2)
      INSERT INTO fire_point (code, unit_id, name, place, items, reading, tag, is_high_risk, audit_id)
      SELECT 'FP' || printf('%04d', u.id) || printf('%05d', n.i), u.unit_id, 'Point ' || n.i, 'Floor ' || (n.i % 7), '', '',
        '', 0, 1 FROM fire_unit u, n ORDER BY u.id, n.i
      """, routes, points)
    try database.run(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
      INSERT INTO fire_route (code, unit_id, name, purpose, form_id, walk_seconds, audit_id)
      SELECT 'R' || printf('%04d', u.id) || '-' || n.i, u.unit_id, 'Route ' || n.i,
        CASE WHEN n.i <= 3 THEN 'day' ELSE 'night' END,
        (SELECT id FROM form WHERE code = CASE WHEN n.i <= 3 THEN 'FIRE-DAILY' ELSE 'FIRE-NIGHT' END), 20, 1
      FROM fire_unit u, n ORDER BY u.id, n.i
      """, routes)
    try database.run(
      """
      INSERT INTO fire_route_point (route_id, point_id, position, from_day, audit_id)
      SELECT (p.id - 1) / ?1 + 1, p.id, (p.id - 1) % ?1 + 1, 0, 1 FROM fire_point p ORDER BY p.id
      """, points)
    try database.run(
      """
      INSERT INTO fire_window (route_id, name, recurrence, starts_minute, lasts_minutes, times, grace_minutes, profile,
        from_day, planned_until_day, audit_id)
      SELECT id, 'w', 'daily', CASE purpose WHEN 'day' THEN 480 ELSE 1320 END, CASE purpose WHEN 'day' THEN 600 ELSE 480 END,
        1, 30, '', ?1 - ?2, ?1, 1 FROM fire_route ORDER BY id
      """, today, days)
  }

  private static var today: Int64 { SystemClock().now().milliseconds / 86_400_000 }

  /// Slots of the past days and of today, and a round with its visits for each that was walked.
  private static func insertRounds(in database: Connection) throws {
    try database.run(
      """
      WITH RECURSIVE n (d) AS (SELECT ?1 - ?2 + 1 UNION ALL SELECT d + 1 FROM n WHERE d < ?1)
      INSERT INTO fire_slot (window_id, route_id, unit_id, day, ordinal, opens_at, due_at, grace_at, state, audit_id)
      SELECT w.id, r.id, r.unit_id, n.d, 1, n.d * 86400000 + w.starts_minute * 60000,
        n.d * 86400000 + (w.starts_minute + w.lasts_minutes) * 60000,
        n.d * 86400000 + (w.starts_minute + w.lasts_minutes + 30) * 60000,
        CASE WHEN n.d >= ?1 - 1 THEN 'open' ELSE
          CASE (n.d * 7 + r.id * 13) % 100 WHEN 0 THEN 'open' WHEN 1 THEN 'late' WHEN 2 THEN 'partial' ELSE 'done' END END, 1
      FROM n JOIN fire_window w JOIN fire_route r ON r.id = w.route_id ORDER BY n.d, r.id
      """, today, days)
    try database.run(
      """
      INSERT INTO fire_round (slot_id, route_id, unit_id, form_version_id, account_id, day, is_late_entry, started_at, points,
        plan, over_minutes, state, visited, failed, ends_at, closed_at, reason, supervisor_id, audit_id)
      SELECT s.id, s.route_id, s.unit_id, (SELECT v.id FROM form_version v WHERE v.form_id = r.form_id LIMIT 1), 1, s.day, 0,
        s.opens_at + 600000, ?1, ((s.route_id - 1) * ?1 + 1) || ' ' || ((s.route_id - 1) * ?1 + 2) || ' '
          || ((s.route_id - 1) * ?1 + 3) || ' ' || ((s.route_id - 1) * ?1 + 4), 0, s.state,
        CASE s.state WHEN 'partial' THEN 2 ELSE ?1 END, 0, s.opens_at + 2400000, s.opens_at + 2400000, '',
        CASE WHEN s.day < ?2 - 7 THEN 1 END, 1
      FROM fire_slot s JOIN fire_route r ON r.id = s.route_id WHERE s.state <> 'open' ORDER BY s.id
      """, points, today)
    try database.execute("DROP TRIGGER fire_visit_closed")
    try database.run(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
      INSERT INTO fire_visit (round_id, point_id, how, recorded_at, flags, reading, answers, audit_id)
      SELECT r.id, (r.route_id - 1) * ?1 + n.i, 'scan', r.started_at + n.i * 240000, '', '',
        CASE n.i WHEN 1 THEN 'D01:P D02:P D03:P' WHEN 2 THEN 'D04:P D05:P D06:P' WHEN 3 THEN 'D07:P D08:P D09:P'
          ELSE 'D10:P D11:P D12:P' END, 1
      FROM fire_round r JOIN n WHERE n.i <= r.visited ORDER BY r.id, n.i
      """, points)
    try database.execute(
      """
      CREATE TRIGGER fire_visit_closed BEFORE INSERT ON fire_visit
        WHEN EXISTS (SELECT 1 FROM fire_round r WHERE r.id = new.round_id AND r.state <> 'running')
        BEGIN SELECT RAISE(ABORT, 'a closed round takes no more visits'); END;
      """)
  }

  private static func insertHazards(in database: Connection) throws {
    try database.run(
      """
      INSERT INTO fire_hazard (number, unit_id, point_id, place, item, text, found_grade, is_repeat, source, round_id, found_by,
        observed_at, recorded_at, on_day, state, grade, due, interim, is_stopped, extensions, failures, reopens, needs_word,
        closed_on, audit_id)
      SELECT 'H-' || r.id, r.unit_id, (r.route_id - 1) * 4 + 1, 'Point', 'D05', 'out of order', g, 0, 'patrol', r.id, 1,
        r.started_at, r.started_at, r.day, CASE WHEN o THEN 'planned' ELSE 'closed' END, g, r.day + 15, '', 0, 0, 0, 0, 0,
        CASE WHEN o THEN NULL ELSE r.day + 9 END, 1
      FROM (SELECT *, CASE id % 7 WHEN 0 THEN 'G3' WHEN 1 THEN 'G1' ELSE 'G2' END AS g, id % 20 = 0 AS o FROM fire_round) r
      WHERE r.id % 30 = 0 ORDER BY r.id
      """)
    try database.run(
      """
      INSERT INTO fire_hazard_event (hazard_id, step, account_id, grade, department, text, recorded_at, on_day, audit_id)
      SELECT id, 'find', 1, grade, '', 'out of order', recorded_at, on_day, 1 FROM fire_hazard ORDER BY id
      """)
  }
}
