import Kernel
import SQLite
import Values

enum PatrolSlotQueries {
  struct Stored {
    let id: Int64
    let window: Int64?
    let route: Int64
    let unit: UnitID
    let day: Day
    let opens: Instant
    let due: Instant
    let grace: Instant
    let state: String

    /// The state at a moment.
    func seen(at now: Instant) -> SlotState {
      switch state {
      case "open": now < opens ? .ahead : now <= due ? .due : now <= grace ? .overdue : .missed
      default: SlotState(rawValue: state) ?? .withdrawn
      }
    }
  }

  static let columns = "s.id, s.window_id, s.route_id, s.unit_id, s.day, s.opens_at, s.due_at, s.grace_at, s.state"

  static func slot(_ row: Row) -> Stored {
    func at(_ column: Int32) -> Instant { Instant(milliseconds: row.integer(column)) }
    return Stored(
      id: row.integer(0), window: row.optionalInteger(1), route: row.integer(2), unit: UnitID(row.integer(3)),
      day: Day(number: Int32(clamping: row.integer(4))), opens: at(5), due: at(6), grace: at(7), state: row.text(8))
  }

  /// Nobody has begun slot `s`; the first half is the condition of the partial index, word for word, so that it is used.
  static let isOpen = "s.state IN ('open', 'running') AND s.state = 'open'"

  /// The state of slot `s` as people see it, at `{now}`; a running round that has closed itself is partial.
  static let seen = """
    CASE s.state WHEN 'open' THEN CASE WHEN s.opens_at > \(Listing.now) THEN 'ahead' WHEN s.due_at >= \(Listing.now) \
    THEN 'due' WHEN s.grace_at >= \(Listing.now) THEN 'overdue' ELSE 'missed' END \
    WHEN 'running' THEN CASE WHEN EXISTS (SELECT 1 FROM fire_round e WHERE e.slot_id = s.id AND e.is_late_entry = 0 \
    AND e.ends_at < \(Listing.now)) THEN 'partial' ELSE 'running' END ELSE s.state END
    """

  static func find(_ id: Int64, in database: Connection) throws -> Stored? {
    try database.first("SELECT \(columns) FROM fire_slot s WHERE s.id = ?1", id, read: slot)
  }

  /// The open slots of a route that a round can be begun for, the one due first.
  static func startable(_ route: Int64, at now: Instant, in database: Connection) throws -> [Stored] {
    try database.all(
      """
      SELECT \(columns) FROM fire_slot s JOIN fire_route r ON r.id = ?1
      WHERE s.unit_id = r.unit_id AND s.grace_at >= ?2 AND s.opens_at <= ?2 AND \(isOpen) AND s.route_id = ?1
      ORDER BY s.due_at, s.id
      """, route, now.milliseconds, read: slot)
  }

  /// When the next slot of a route opens; nil where none is planned.
  static func nextOpening(_ route: Int64, after now: Instant, in database: Connection) throws -> Instant? {
    try database.integer(
      """
      SELECT min(s.opens_at) FROM fire_slot s JOIN fire_route r ON r.id = ?1
      WHERE s.unit_id = r.unit_id AND s.grace_at > ?2 AND s.opens_at > ?2 AND \(isOpen) AND s.route_id = ?1
      """, route, now.milliseconds
    ).map { Instant(milliseconds: $0) }
  }

  static func insert(
    _ slot: SlotPlan.Slot, window: Int64?, route: Int64, unit: UnitID, in change: Change
  ) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_slot (window_id, route_id, unit_id, day, ordinal, opens_at, due_at, grace_at, state, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'open', ?9)
      """, window, route, unit, slot.day.number, slot.ordinal, slot.opens.milliseconds, slot.due.milliseconds,
      slot.grace.milliseconds, change.auditID)
    return change.database.lastInsertedID
  }

  /// The next number of an extra slot of a route on a day.
  static func nextOrdinal(_ route: Int64, on day: Day, in database: Connection) throws -> Int64 {
    (try database.integer(
      "SELECT max(ordinal) FROM fire_slot WHERE route_id = ?1 AND day = ?2", route, day.number) ?? 0) + 1
  }

  static func setState(_ state: String, of slot: Int64, in database: Connection) throws {
    try database.run("UPDATE fire_slot SET state = ?2 WHERE id = ?1", slot, state)
  }

  static func note(_ step: String, of slot: Int64, reason: String, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO fire_slot_event (slot_id, step, reason, account_id, recorded_at, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, slot, step, reason, change.session.account, change.now.milliseconds, change.auditID)
  }

  /// The slots of a window that have not opened yet.
  static func unopened(_ window: Int64, at now: Instant, in database: Connection) throws -> [Int64] {
    try database.all(
      "SELECT id FROM fire_slot WHERE window_id = ?1 AND state = 'open' AND opens_at > ?2 ORDER BY id", window,
      now.milliseconds
    ) { $0.integer(0) }
  }

  /// The extra slots of a route that have not opened yet.
  static func unopenedExtras(of route: Int64, at now: Instant, in database: Connection) throws -> [Int64] {
    try database.all(
      """
      SELECT id FROM fire_slot WHERE route_id = ?1 AND window_id IS NULL AND state = 'open' AND opens_at > ?2
      ORDER BY id
      """, route, now.milliseconds
    ) { $0.integer(0) }
  }
}
