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

  private static func wrong(_ table: String, _ column: String, _ row: Row) -> Wrong {
    func text(_ index: Int32) -> String { row.optionalInteger(index).map(String.init) ?? "none" }
    return Wrong(table: table, row: row.integer(0), column: column, expected: text(1), found: text(2))
  }

  /// Bays whose state is not that of the last event that was not late.
  static func wrongBays(in database: Connection) throws -> [Wrong] {
    try database.all(
      """
      WITH said AS (
        SELECT subject_id AS bay, value, row_number() OVER (PARTITION BY subject_id ORDER BY id DESC) AS place
        FROM parking_event WHERE type = 'bay.state' AND flags & 1 = 0)
      SELECT b.id, e.value, s.is_occupied FROM parking_bay b LEFT JOIN parking_bay_state s ON s.bay_id = b.id
        LEFT JOIN said e ON e.bay = b.id AND e.place = 1
      WHERE s.is_occupied IS NOT e.value ORDER BY b.id LIMIT 100
      """
    ) { wrong("parking_bay_state", "is_occupied", $0) }
  }

  static func wrongZones(in database: Connection) throws -> [Wrong] {
    let loops = try database.all(
      """
      WITH crossed AS (
        SELECT d.zone_id AS zone, e.value AS step FROM parking_event e JOIN parking_device d ON d.id = e.device_id
          WHERE e.type = 'loop.cross' AND d.zone_id IS NOT d.from_zone_id AND d.zone_id IS NOT NULL
        UNION ALL
        SELECT d.from_zone_id, -e.value FROM parking_event e JOIN parking_device d ON d.id = e.device_id
          WHERE e.type = 'loop.cross' AND d.zone_id IS NOT d.from_zone_id AND d.from_zone_id IS NOT NULL),
      summed AS (SELECT zone, sum(step) AS loops FROM crossed GROUP BY zone)
      SELECT z.id, coalesce(l.loops, 0), coalesce(s.loops, 0) FROM parking_zone z
        LEFT JOIN parking_zone_state s ON s.zone_id = z.id LEFT JOIN summed l ON l.zone = z.id
      WHERE coalesce(s.loops, 0) <> coalesce(l.loops, 0) ORDER BY z.id LIMIT 100
      """
    ) { wrong("parking_zone_state", "loops", $0) }
    let occupied = try database.all(
      """
      WITH taken AS (
        SELECT b.zone_id AS zone, sum(s.is_occupied) AS occupied FROM parking_bay_state s
          JOIN parking_bay b ON b.id = s.bay_id GROUP BY b.zone_id)
      SELECT z.id, coalesce(t.occupied, 0), coalesce(s.occupied, 0) FROM parking_zone z
        LEFT JOIN parking_zone_state s ON s.zone_id = z.id LEFT JOIN taken t ON t.zone = z.id
      WHERE coalesce(s.occupied, 0) <> coalesce(t.occupied, 0) ORDER BY z.id LIMIT 100
      """
    ) { wrong("parking_zone_state", "occupied", $0) }
    return loops + occupied
  }

  /// Zones whose arrivals less departures, over all slots, are not what the changes of their bays say. Late events, those
  /// without news and a bay's first are none; a bounce takes back the change before it.
  static func wrongUsage(in database: Connection) throws -> [Wrong] {
    try database.all(
      """
      WITH changed AS (
        SELECT b.zone_id AS zone, e.value, e.flags & 8 AS bounce,
          row_number() OVER (PARTITION BY e.subject_id ORDER BY e.id) AS place
        FROM parking_event e JOIN parking_bay b ON b.id = e.subject_id
        WHERE e.type = 'bay.state' AND e.flags & 17 = 0),
      counted AS (
        SELECT zone, sum(CASE WHEN bounce THEN -(value = 0) ELSE value = 1 END) AS arrivals FROM changed
        WHERE place > 1 GROUP BY zone),
      kept AS (SELECT zone_id AS zone, sum(arrivals) AS arrivals FROM parking_usage GROUP BY zone_id)
      SELECT z.id, coalesce(c.arrivals, 0), coalesce(k.arrivals, 0) FROM parking_zone z
        LEFT JOIN counted c ON c.zone = z.id LEFT JOIN kept k ON k.zone = z.id
      WHERE coalesce(c.arrivals, 0) <> coalesce(k.arrivals, 0) ORDER BY z.id LIMIT 100
      """
    ) { wrong("parking_usage", "arrivals", $0) }
  }

  /// Devices that have sent later events than their entry says.
  static func wrongDevices(in database: Connection) throws -> [Wrong] {
    try database.all(
      """
      SELECT d.id, (SELECT e.seq FROM parking_event e WHERE e.device_id = d.id ORDER BY e.boot DESC, e.seq DESC LIMIT 1),
        s.seq
      FROM parking_device d LEFT JOIN parking_device_state s ON s.device_id = d.id
      WHERE EXISTS (SELECT 1 FROM parking_event e WHERE e.device_id = d.id
        AND (s.boot IS NULL OR (e.boot, e.seq) > (s.boot, s.seq))) ORDER BY d.id LIMIT 100
      """
    ) { wrong("parking_device_state", "seq", $0) }
  }
}
