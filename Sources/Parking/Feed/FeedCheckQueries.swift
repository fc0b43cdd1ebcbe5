import SQLite

enum FeedCheckQueries {
  /// A row that does not say what the events do.
  struct Wrong {
    let table: String
    let row: Int64
    let column: String
    let expected: String
    let found: String
  }

  /// Rows of id, then for each column what it should say and what it says.
  private static func compare(
    _ table: String, _ columns: [String], _ sql: String, in database: Connection
  ) throws -> [Wrong] {
    var wrong: [Wrong] = []
    try database.each(sql) { row in
      for (index, column) in columns.enumerated() {
        let (expected, found) = (Int32(2 * index + 1), Int32(2 * index + 2))
        guard row.value(expected) != row.value(found) else { continue }
        wrong.append(
          Wrong(
            table: table, row: row.integer(0), column: column, expected: text(row.value(expected)),
            found: text(row.value(found))))
      }
      return wrong.count < 1_000
    }
    return wrong
  }

  private static func text(_ value: Value) -> String {
    value.integer.map(String.init) ?? value.text ?? "none"
  }

  /// Changes of bays in the order they were taken: late events, and those without news, are none.
  private static let changes = """
    changed AS (
      SELECT e.id, e.subject_id AS bay, b.zone_id AS zone, e.value, e.flags & 8 AS bounce, min(e.at, e.received_at) AS at,
        row_number() OVER (PARTITION BY e.subject_id ORDER BY e.id) AS place
      FROM parking_event e JOIN parking_bay b ON b.id = e.subject_id
      WHERE e.type = 'bay.state' AND e.flags & 17 = 0)
    """

  static func wrongBays(in database: Connection) throws -> [Wrong] {
    try compare(
      "parking_bay_state", ["is_occupied", "since", "event_id"],
      """
      WITH \(changes),
      said AS (SELECT subject_id AS bay, max(id) AS id FROM parking_event
        WHERE type = 'bay.state' AND flags & 1 = 0 GROUP BY subject_id),
      latest AS (SELECT bay, max(id) AS id FROM changed GROUP BY bay),
      should AS (SELECT s.bay, c.value, c.at, s.id FROM said s JOIN latest l ON l.bay = s.bay
        JOIN changed c ON c.id = l.id)
      SELECT coalesce(s.bay, t.bay_id), s.value, t.is_occupied, s.at, t.since, s.id, t.event_id
      FROM should s FULL JOIN parking_bay_state t ON t.bay_id = s.bay
      WHERE s.value IS NOT t.is_occupied OR s.at IS NOT t.since OR s.id IS NOT t.event_id
      """, in: database)
  }

  static func wrongZones(in database: Connection) throws -> [Wrong] {
    try compare(
      "parking_zone_state", ["loops", "occupied", "crossed_at"],
      """
      WITH crossed AS (
        SELECT d.zone_id AS zone, e.value AS step, min(e.at, e.received_at) AS at
          FROM parking_event e JOIN parking_device d ON d.id = e.device_id
          WHERE e.type = 'loop.cross' AND d.zone_id IS NOT d.from_zone_id AND d.zone_id IS NOT NULL
        UNION ALL
        SELECT d.from_zone_id, -e.value, min(e.at, e.received_at)
          FROM parking_event e JOIN parking_device d ON d.id = e.device_id
          WHERE e.type = 'loop.cross' AND d.zone_id IS NOT d.from_zone_id AND d.from_zone_id IS NOT NULL),
      summed AS (SELECT zone, sum(step) AS loops, max(at) AS at FROM crossed GROUP BY zone),
      taken AS (
        SELECT b.zone_id AS zone, sum(s.is_occupied) AS occupied FROM parking_bay_state s
          JOIN parking_bay b ON b.id = s.bay_id GROUP BY b.zone_id),
      should AS (
        SELECT z.id AS zone, coalesce(l.loops, 0) AS loops, coalesce(t.occupied, 0) AS occupied,
          coalesce(l.at, 0) AS at
        FROM parking_zone z LEFT JOIN summed l ON l.zone = z.id LEFT JOIN taken t ON t.zone = z.id
        WHERE l.zone IS NOT NULL OR t.zone IS NOT NULL)
      SELECT coalesce(h.zone, s.zone_id), h.loops, s.loops, h.occupied, s.occupied, h.at, s.crossed_at
      FROM should h FULL JOIN parking_zone_state s ON s.zone_id = h.zone
      WHERE h.loops IS NOT s.loops OR h.occupied IS NOT s.occupied OR h.at IS NOT s.crossed_at
      """, in: database)
  }

  /// Arrivals, departures and occupied bays of each zone and slot. A bay's first event is neither an arrival nor a departure; a
  /// bounce takes back the change before it.
  static func wrongUsage(in database: Connection) throws -> [Wrong] {
    try compare(
      "parking_usage", ["arrivals", "departures", "occupied"],
      """
      WITH \(changes),
      run AS (
        SELECT id, zone, at / 300000 AS slot, place, value, bounce,
          sum(CASE WHEN value = 1 THEN 1 WHEN place = 1 THEN 0 ELSE -1 END)
            OVER (PARTITION BY zone ORDER BY id) AS occupied,
          row_number() OVER (PARTITION BY zone, at / 300000 ORDER BY id DESC) AS back
        FROM changed),
      should AS (
        SELECT zone, slot,
          sum(CASE WHEN place = 1 THEN 0 WHEN bounce THEN -(value = 0) ELSE value = 1 END) AS arrivals,
          sum(CASE WHEN place = 1 THEN 0 WHEN bounce THEN -(value = 1) ELSE value = 0 END) AS departures,
          max(CASE WHEN back = 1 THEN occupied END) AS occupied
        FROM run GROUP BY zone, slot)
      SELECT coalesce(h.zone, u.zone_id), h.arrivals, u.arrivals, h.departures, u.departures, h.occupied, u.occupied
      FROM should h FULL JOIN parking_usage u ON u.zone_id = h.zone AND u.slot = h.slot
      WHERE h.arrivals IS NOT u.arrivals OR h.departures IS NOT u.departures OR h.occupied IS NOT u.occupied
      """, in: database)
  }

  static func wrongDevices(in database: Connection) throws -> [Wrong] {
    try compare(
      "parking_device_state", ["boot", "seq", "is_heard", "since", "is_faulty"],
      """
      WITH last AS (
        SELECT device_id AS device, boot, seq,
          row_number() OVER (PARTITION BY device_id ORDER BY boot DESC, seq DESC) AS place FROM parking_event),
      heard AS (
        SELECT c.device_id AS device, c.is_heard, c.at FROM parking_device_change c
        WHERE c.id = (SELECT max(d.id) FROM parking_device_change d WHERE d.device_id = c.device_id)),
      faulty AS (
        SELECT e.device_id AS device, e.value FROM parking_event e JOIN (
          SELECT device_id, max(id) AS id FROM parking_event WHERE type = 'device.fault' GROUP BY device_id) f
          ON f.id = e.id),
      should AS (
        SELECT h.device, l.boot, l.seq, h.is_heard, h.at, coalesce(f.value, 0) AS is_faulty FROM heard h
        LEFT JOIN last l ON l.device = h.device AND l.place = 1 LEFT JOIN faulty f ON f.device = h.device)
      SELECT coalesce(h.device, s.device_id), h.boot, s.boot, h.seq, s.seq, h.is_heard, s.is_heard, h.at, s.since,
        h.is_faulty, s.is_faulty
      FROM should h FULL JOIN parking_device_state s ON s.device_id = h.device
      WHERE h.boot IS NOT s.boot OR h.seq IS NOT s.seq OR h.is_heard IS NOT s.is_heard OR h.at IS NOT s.since
        OR h.is_faulty IS NOT s.is_faulty
      """, in: database)
  }

  /// Remembered ids that are no event's, or another time's; and ids of the last batch that are not remembered.
  static func wrongIDs(in database: Connection) throws -> [Wrong] {
    try compare(
      "parking_recent_id", ["event_id", "received_at"],
      """
      SELECT 0, e.event_id, r.event_id, e.received_at, r.received_at FROM parking_recent_id r
        LEFT JOIN parking_event e ON e.event_id = r.event_id AND e.received_at = r.received_at
      WHERE e.event_id IS NULL
      UNION ALL
      SELECT 0, e.event_id, r.event_id, e.received_at, r.received_at FROM parking_event e
        LEFT JOIN parking_recent_id r ON r.event_id = e.event_id
      WHERE e.received_at >= (SELECT max(received_at) FROM parking_event) AND r.event_id IS NULL
      """, in: database)
  }

  /// Plates that do not fit their digest: the plate or its salt is another one. What was erased fits anything.
  static func wrongPlates(in database: Connection) throws -> [Wrong] {
    var wrong: [Wrong] = []
    try database.each(
      "SELECT id, plate, plate_salt, plate_digest FROM parking_event WHERE plate IS NOT NULL OR plate_salt IS NOT NULL"
    ) { row in
      let made = PlateDigest(row.optionalText(1) ?? "", salt: row.isNull(2) ? [] : row.blob(2)).digest
      guard row.isNull(3) || row.blob(3) != made else { return true }
      for column in ["plate", "plate_salt"] {
        wrong.append(
          Wrong(table: "parking_event", row: row.integer(0), column: column, expected: "none", found: "none"))
      }
      return wrong.count < 1_000
    }
    return wrong
  }
}
