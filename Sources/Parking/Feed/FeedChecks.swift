import Kernel
import SQLite
import Values

/// Recomputes what is derived from the events of the feed.
enum FeedChecks {
  static let all = [bays, zones, usage, devices, ids, plates]

  private static func check(
    _ name: String, _ english: String, _ chinese: String,
    _ wrong: @escaping @Sendable (Connection) throws -> [FeedCheckQueries.Wrong]
  ) -> Check {
    Check(name, english, chinese) { database, report in
      for wrong in try wrong(database) {
        report(
          Finding(
            check: name, table: wrong.table, row: wrong.row, column: wrong.column, expected: wrong.expected,
            found: wrong.found))
      }
    }
  }

  private static let bays = check(
    "parking.bays", "Bays' states follow from events", "车位状态与事件一致", FeedCheckQueries.wrongBays)
  private static let zones = check(
    "parking.zones", "Zones' counts follow from events", "区域计数与事件一致", FeedCheckQueries.wrongZones)
  private static let usage = check(
    "parking.usage", "Arrivals and departures follow from events", "驶入驶出数与事件一致", FeedCheckQueries.wrongUsage)
  private static let devices = check(
    "parking.devices", "Devices' states follow from events", "设备状态与事件一致", FeedCheckQueries.wrongDevices)
  private static let ids = check(
    "parking.ids", "Remembered ids are those of events", "查重 id 与事件一致", FeedCheckQueries.wrongIDs)
  private static let plates = check(
    "parking.plates", "Plates fit their digests", "车牌与摘要一致", FeedCheckQueries.wrongPlates)
}
