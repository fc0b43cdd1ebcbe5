import Kernel
import SQLite
import Values

enum DeviceQueries {
  struct Stored {
    let id: Int64
    let code: DeviceCode
    let unit: UnitID
    let point: Int64?
    let place: String
    let state: DeviceState
    var facts: DueDates.Facts
    let scrapDue: Day?
  }

  private static let columns = """
    d.id, d.code, d.unit_id, d.point_id, d.place, d.state, d.kind, d.agent, d.is_high_risk, d.registered_on, d.made_on,
      d.commissioned, d.checked_on, d.serviced_on, d.scrap_due FROM fire_device d
    """

  static func find(_ code: DeviceCode, in database: Connection) throws -> Stored? {
    try database.first("SELECT \(columns) WHERE d.code = ?1", code.text, read: read)
  }

  static func find(_ id: Int64, in database: Connection) throws -> Stored? {
    try database.first("SELECT \(columns) WHERE d.id = ?1", id, read: read)
  }

  static func all(in database: Connection) throws -> [Stored] {
    try database.all("SELECT \(columns) ORDER BY d.id", read: read)
  }

  private static func read(_ row: Row) -> Stored {
    func day(_ column: Int32) -> Day? { row.optionalInteger(column).map { Day(number: Int32(clamping: $0)) } }
    let state = DeviceState(rawValue: row.text(5)) ?? .inUse
    return Stored(
      id: row.integer(0), code: DeviceCode(unchecked: row.text(1)), unit: UnitID(row.integer(2)),
      point: row.optionalInteger(3), place: row.text(4), state: state,
      facts: DueDates.Facts(
        kind: DeviceKind(rawValue: row.text(6)) ?? .other, agent: DeviceAgent(rawValue: row.text(7)) ?? .none,
        isHighRisk: row.bool(8), registeredOn: day(9) ?? Day(number: 0), madeOn: day(10), commissioned: day(11),
        checkedOn: day(12), servicedOn: day(13), isScrapped: state == .scrapped), scrapDue: day(14))
  }

  static func rules(in database: Connection) throws -> [DueRule] {
    try database.all(
      """
      SELECT code, kind, agent, is_high_risk, activity, every, period, standard, title_en, title_zh FROM fire_due_rule
      ORDER BY id
      """
    ) { row in
      DueRule(
        row.text(0), row.isNull(1) ? nil : DeviceKind(rawValue: row.text(1)),
        agent: DeviceAgent(rawValue: row.text(2)) ?? .none, highRisk: row.isNull(3) ? nil : row.bool(3),
        DueRule.Activity(rawValue: row.text(4)) ?? .other, row.integer(5),
        DueRule.Period(rawValue: row.text(6)) ?? .month, row.text(7), row.text(8), row.text(9))
    }
  }

  static func hasRule(_ code: String, in database: Connection) throws -> Bool {
    try database.integer("SELECT 1 FROM fire_due_rule WHERE code = ?1", code) != nil
  }

  static func insert(_ rule: DueRule, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO fire_due_rule (code, kind, agent, is_high_risk, activity, every, period, standard, title_en, title_zh,
        audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """, rule.code, rule.kind?.rawValue, rule.agent.rawValue, rule.isHighRisk, rule.activity.rawValue, rule.every,
      rule.period.rawValue, rule.standard, rule.title.english, rule.title.chinese, change.auditID)
  }

  static func change(
    _ code: String, every: Int64?, period: DueRule.Period?, standard: String?, in database: Connection
  ) throws {
    try database.run(
      """
      UPDATE fire_due_rule SET every = coalesce(?2, every), period = coalesce(?3, period),
        standard = coalesce(?4, standard) WHERE code = ?1
      """, code, every, period?.rawValue, standard)
  }

  static func insert(_ action: RegisterDevice, point: Int64?, place: String, in change: Change) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_device (code, unit_id, kind, registered_on, point_id, place, agent, model, serial, made_on,
        made_precision, commissioned, is_high_risk, state, checked_on, serviced_on, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 'inUse', NULL, NULL, ?14)
      """, action.code.text, action.unit, action.kind.rawValue, change.today.number, point, place,
      action.agent.rawValue, action.model, action.serial, action.made?.day.number,
      action.made?.isMonth == true ? "month" : "day", action.commissioned?.number, action.isHighRisk, change.auditID)
    return change.database.lastInsertedID
  }

  static func change(_ id: Int64, _ action: ChangeDevice, in database: Connection) throws {
    try database.run(
      """
      UPDATE fire_device SET agent = coalesce(?2, agent), model = coalesce(?3, model), serial = coalesce(?4, serial),
        made_on = coalesce(?5, made_on), made_precision = coalesce(?6, made_precision),
        commissioned = coalesce(?7, commissioned), is_high_risk = coalesce(?8, is_high_risk) WHERE id = ?1
      """, id, action.agent?.rawValue, action.model, action.serial, action.made?.day.number,
      action.made.map { $0.isMonth ? "month" : "day" }, action.commissioned?.number, action.isHighRisk)
  }

  static func move(_ id: Int64, point: Int64?, place: String, in database: Connection) throws {
    try database.run("UPDATE fire_device SET point_id = ?2, place = ?3 WHERE id = ?1", id, point, place)
  }

  static func set(_ id: Int64, _ state: DeviceState, in database: Connection) throws {
    try database.run("UPDATE fire_device SET state = ?2 WHERE id = ?1", id, state.rawValue)
  }

  static func note(_ event: DeviceEvent, of device: Int64, in change: Change) throws -> Int64 {
    let done = event.doneOn ?? change.today
    try change.database.run(
      """
      INSERT INTO fire_device_event (device_id, kind, result, how, done_on, person, contact, standard, frequency, text,
        correction, hazard_id, account_id, recorded_at, on_day, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
      """, device, event.kind.rawValue, event.passed.map { $0 ? "pass" : "fail" }, event.way?.rawValue, done.number,
      event.person, event.contact, event.standard, event.frequency, event.text, event.correction, event.hazard,
      change.session.account, change.now.milliseconds, change.today.number, change.auditID)
    let id = change.database.lastInsertedID
    let column =
      switch event.kind {
      case .check: "checked_on"
      case .service: "serviced_on"
      default: ""
      }
    if !column.isEmpty {
      try change.database.run(
        "UPDATE fire_device SET \(column) = max(coalesce(\(column), ?2), ?2) WHERE id = ?1", device, done.number)
    }
    return id
  }

  static func setDue(_ id: Int64, _ due: DueDates, in database: Connection) throws {
    try database.run(
      """
      UPDATE fire_device SET check_due = ?2, service_due = ?3, scrap_due = ?4
      WHERE id = ?1 AND (check_due IS NOT ?2 OR service_due IS NOT ?3 OR scrap_due IS NOT ?4)
      """, id, due.check?.number, due.service?.number, due.scrap?.number)
  }

  /// Those that are past their scrap date, still there, and without a hazard that says so.
  static func expired(on day: Day, device: Int64? = nil, in database: Connection) throws -> [Int64] {
    try database.all(
      """
      SELECT d.id FROM fire_device d \(device == nil ? "INDEXED BY fire_device_scrap" : "")
      WHERE d.state <> 'scrapped' AND d.scrap_due < ?1 AND (?2 IS NULL OR d.id = ?2) AND NOT EXISTS (
        SELECT 1 FROM fire_device_event e JOIN fire_hazard h ON h.id = e.hazard_id AND h.state <> 'closed'
        WHERE e.device_id = d.id AND e.kind = 'expire')
      ORDER BY d.id
      """, day.number, device
    ) { $0.integer(0) }
  }

  /// How many of an agent a unit has, and how many of them are away.
  static func stock(
    _ agent: DeviceAgent, kind: DeviceKind, in unit: UnitID, database: Connection
  ) throws -> (all: Int64, out: Int64) {
    try database.first(
      """
      SELECT count(*), coalesce(sum(state = 'out'), 0) FROM fire_device
      WHERE unit_id = ?1 AND state IN ('inUse', 'out') AND kind = ?2 AND agent = ?3
      """, unit, kind.rawValue, agent.rawValue
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }

  /// Every device with the dates it has.
  static func dues(in database: Connection) throws -> [(Stored, Day?, Day?, Day?)] {
    try database.all("SELECT \(columns.replacing(" FROM", with: ", d.check_due, d.service_due FROM")) ORDER BY d.id") {
      row in
      func day(_ column: Int32) -> Day? { row.optionalInteger(column).map { Day(number: Int32(clamping: $0)) } }
      return (read(row), day(15), day(16), day(14))
    }
  }
}
