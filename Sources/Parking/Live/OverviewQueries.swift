import Kernel
import SQLite
import Values

enum OverviewQueries {
  /// The zones of the lots somebody may see, with what came and went.
  static func zones(seenBy viewer: Viewer, at now: Int64, in database: Connection) throws -> [ParkingOverview.Zone] {
    let slot = now / FeedUsage.slotMilliseconds
    let first = slot - ParkingOverview.trendSlots + 1
    let usage = try usage(since: first, in: database)
    return try database.all(
      """
      SELECT c.*, f.code, l.code,
        (SELECT count(*) FROM parking_device d LEFT JOIN parking_device_state s ON s.device_id = d.id
          LEFT JOIN parking_bay b ON b.id = d.bay_id
          WHERE coalesce(b.zone_id, d.zone_id) = c.id AND d.closed_on IS NULL AND d.heartbeat_seconds > 0
            AND (coalesce(s.is_heard, 0) = 0 OR s.is_faulty = 1))
      FROM (\(CountQueries.zoneFacts(where: SightQueries.lots("f.lot_id")))) c
        JOIN parking_zone z ON z.id = c.id JOIN parking_floor f ON f.id = z.floor_id JOIN parking_lot l ON l.id = c.lot
      """, viewer.account, viewer.today.number
    ) { row in
      let id = row.integer(0)
      let slots = usage[id] ?? []
      let lately = slots.filter { $0.slot > slot - 3 }
      return ParkingOverview.Zone(
        id: id, lot: row.text(10), floor: row.text(9), code: row.text(2), name: row.text(3),
        count: ZoneCount(
          capacity: row.integer(5), loops: row.optionalInteger(8), occupied: row.integer(7), heard: row.integer(6),
          aisle: row.integer(4)), arrivals: lately.reduce(0) { $0 + max(0, $1.arrivals) },
        departures: lately.reduce(0) { $0 + max(0, $1.departures) }, mute: row.integer(11),
        trend: trend(slots, first: first, last: slot))
    }
  }

  private struct Slot {
    let slot: Int64
    let arrivals: Int64
    let departures: Int64
    let occupied: Int64
  }

  /// What the slots brought, with the last one before them, by zone.
  private static func usage(since first: Int64, in database: Connection) throws -> [Int64: [Slot]] {
    var usage: [Int64: [Slot]] = [:]
    try database.each(
      """
      SELECT zone_id, slot, arrivals, departures, occupied FROM parking_usage WHERE zone_id IN (SELECT id FROM parking_zone)
        AND slot >= (SELECT coalesce(max(u.slot), ?1) FROM parking_usage u
          WHERE u.zone_id = parking_usage.zone_id AND u.slot < ?1)
      ORDER BY zone_id, slot
      """, first
    ) { row in
      usage[row.integer(0), default: []].append(
        Slot(slot: row.integer(1), arrivals: row.integer(2), departures: row.integer(3), occupied: row.integer(4)))
      return true
    }
    return usage
  }

  /// A slot without a row is as the one before it.
  private static func trend(_ slots: [Slot], first: Int64, last: Int64) -> [Int64?] {
    var trend: [Int64?] = []
    var known = slots.last { $0.slot < first }?.occupied
    let within = Dictionary(uniqueKeysWithValues: slots.filter { $0.slot >= first }.map { ($0.slot, $0.occupied) })
    for slot in first...last {
      known = within[slot] ?? known
      trend.append(known)
    }
    return trend
  }
}
