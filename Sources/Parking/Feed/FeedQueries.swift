import Kernel
import SQLite
import Values

enum FeedQueries {
  private static let devices = """
    SELECT d.id, d.kind, d.lane_id, d.bay_id, d.from_zone_id, d.zone_id, d.closed_on IS NOT NULL, d.heartbeat_seconds,
      s.boot, s.seq, coalesce(s.is_heard, 0), s.since, coalesce(s.is_faulty, 0), d.code
    FROM parking_device d LEFT JOIN parking_device_state s ON s.device_id = d.id
    """

  private static func device(_ row: Row) -> FeedDevice {
    FeedDevice(
      id: row.integer(0), kind: DeviceKind(rawValue: row.text(1)) ?? .gate, lane: row.optionalInteger(2),
      bay: row.optionalInteger(3), from: row.optionalInteger(4), zone: row.optionalInteger(5), isClosed: row.bool(6),
      heartbeat: row.integer(7), boot: row.optionalInteger(8), sequence: row.integer(9), isHeard: row.bool(10),
      since: row.integer(11), isFaulty: row.bool(12))
  }

  static func device(_ code: DeviceCode, in database: Connection) throws -> FeedDevice? {
    try database.first("\(devices) WHERE d.code = ?1", code.text, read: device)
  }

  static func bayID(_ code: BayCode, in database: Connection) throws -> Int64? {
    try database.integer("SELECT id FROM parking_bay WHERE code = ?1 AND closed_on IS NULL", code.text)
  }

  static func bay(_ id: Int64, in database: Connection) throws -> FeedBay? {
    try database.first(
      """
      SELECT b.id, b.zone_id, s.is_occupied, s.since, s.event_id FROM parking_bay b
        LEFT JOIN parking_bay_state s ON s.bay_id = b.id WHERE b.id = ?1
      """, id
    ) { row in
      FeedBay(
        id: row.integer(0), zone: row.integer(1), isOccupied: row.isNull(2) ? nil : row.bool(2), since: row.integer(3),
        event: row.integer(4))
    }
  }

  static func zone(_ id: Int64, in database: Connection) throws -> FeedZone {
    try database.first(
      "SELECT loops, occupied, crossed_at FROM parking_zone_state WHERE zone_id = ?1", id
    ) { FeedZone(id: id, loops: $0.integer(0), occupied: $0.integer(1), crossedAt: $0.integer(2)) }
      ?? FeedZone(id: id, loops: 0, occupied: 0, crossedAt: 0)
  }

  static func lastEvent(in database: Connection) throws -> Int64 {
    try database.integer("SELECT max(id) FROM parking_event") ?? 0
  }

  static func isKnown(_ device: Int64, boot: Int64, sequence: Int64, in database: Connection) throws -> Bool {
    try database.integer(
      "SELECT 1 FROM parking_event WHERE device_id = ?1 AND boot = ?2 AND seq = ?3", device, boot, sequence) != nil
  }

  /// - Returns: whether the id is new.
  static func remember(_ id: String, at now: Int64, in database: Connection) throws -> Bool {
    try database.run(
      "INSERT INTO parking_recent_id (event_id, received_at) VALUES (?1, ?2) ON CONFLICT (event_id) DO NOTHING", id, now
    )
      == 1
  }

  static func forget(_ id: String, in database: Connection) throws {
    try database.run("DELETE FROM parking_recent_id WHERE event_id = ?1", id)
  }

  static func forgetIDs(before time: Int64, in database: Connection) throws {
    try database.run("DELETE FROM parking_recent_id WHERE received_at < ?1", time)
  }

  static func insert(_ step: FeedStep, received: Int64, in database: Connection) throws {
    let event = step.event
    let kept = event.told.plate.map { PlateDigest($0.text) }
    try database.run(
      """
      INSERT INTO parking_event (id, device_id, boot, seq, event_id, type, at, received_at, subject_id, value, flags, plate,
        plate_salt, plate_digest, body, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
      """, step.id, step.device.id, event.boot, event.sequence, event.id, event.kind.rawValue, event.at.milliseconds,
      received, step.subject, event.told.value, step.flags.rawValue, event.told.plate?.text, kept?.salt, kept?.digest,
      step.rest?.text, step.change.auditID)
  }

  static func write(_ device: FeedDevice, in database: Connection) throws {
    try database.run(
      """
      INSERT INTO parking_device_state (device_id, boot, seq, is_heard, since, is_faulty)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (device_id) DO UPDATE SET boot = ?2, seq = ?3, is_heard = ?4, since = ?5, is_faulty = ?6
      """, device.id, device.boot, device.boot.map { _ in device.sequence }, device.isHeard, device.since,
      device.isFaulty)
  }

  static func noteHeard(_ device: Int64, _ isHeard: Bool, at time: Int64, in change: Change) throws {
    try change.database.run(
      "INSERT INTO parking_device_change (device_id, is_heard, at, audit_id) VALUES (?1, ?2, ?3, ?4)", device, isHeard,
      time, change.auditID)
  }

  /// Devices that are heard and send heartbeats: what may fall silent.
  static func heard(in database: Connection) throws -> [(code: DeviceCode, device: FeedDevice)] {
    try database.all("\(devices) WHERE s.is_heard = 1 AND d.heartbeat_seconds > 0 AND d.closed_on IS NULL") {
      (DeviceCode(unchecked: $0.text(13)), device($0))
    }
  }

  static func insert(_ taken: EventsTaken, in change: Change) throws {
    try change.database.run(
      "INSERT INTO parking_batch (received_at, taken, known, quarantined, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)",
      change.now.milliseconds, taken.taken, taken.known, taken.quarantined, change.auditID)
  }

  static func write(_ bay: FeedBay, in database: Connection) throws {
    guard let isOccupied = bay.isOccupied else { return }
    try database.run(
      """
      INSERT INTO parking_bay_state (bay_id, is_occupied, since, event_id) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (bay_id) DO UPDATE SET is_occupied = ?2, since = ?3, event_id = ?4
      """, bay.id, isOccupied, bay.since, bay.event)
  }

  static func write(_ zone: FeedZone, in database: Connection) throws {
    try database.run(
      """
      INSERT INTO parking_zone_state (zone_id, loops, occupied, crossed_at) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (zone_id) DO UPDATE SET loops = ?2, occupied = ?3, crossed_at = ?4
      """, zone.id, zone.loops, zone.occupied, zone.crossedAt)
  }

  static func write(_ usage: FeedUsage, of place: FeedUsage.Place, in database: Connection) throws {
    try database.run(
      """
      INSERT INTO parking_usage (zone_id, slot, arrivals, departures, occupied) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (zone_id, slot) DO UPDATE SET arrivals = arrivals + ?3, departures = departures + ?4, occupied = ?5
      """, place.zone, place.slot, usage.arrivals, usage.departures, usage.occupied)
  }

  /// - Returns: false where the same line is kept already for the same reason.
  static func quarantine(_ line: QuarantinedLine, in change: Change) throws -> Bool {
    try change.database.run(
      """
      INSERT INTO parking_quarantine (received_at, fault, sentence_en, sentence_zh, line, bytes, sha256, audit_id)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
      WHERE NOT EXISTS (SELECT 1 FROM parking_quarantine WHERE sha256 = ?7 AND fault = ?2)
      """, change.now.milliseconds, line.fault.code, line.fault.sentence.english, line.fault.sentence.chinese,
      line.kept, line.bytes, line.digest, change.auditID) == 1
  }

  /// - Returns: false where the device was given no such command.
  static func answer(
    _ command: Int64, of device: Int64, isDone: Bool, _ text: String?, at time: Int64, in database: Connection
  ) throws -> Bool {
    guard
      try database.integer("SELECT 1 FROM parking_command WHERE id = ?1 AND device_id = ?2", command, device) != nil
    else { return false }
    // The first answer counts.
    try database.run(
      "UPDATE parking_command SET answered_at = ?2, is_done = ?3, answer = ?4 WHERE id = ?1 AND answered_at IS NULL",
      command, time, isDone, text)
    return true
  }
}
