import Kernel
import SQLite
import Values

/// What a supervisor sees at a glance: each zone with its cars, what came and went, and what is wrong, the worst first.
public struct ParkingOverview: Sendable, Hashable {
  public struct Zone: Sendable, Hashable {
    public let id: Int64
    public let lot: String
    public let floor: String
    public let code: String
    public let name: String
    public let count: ZoneCount
    /// In the last quarter of an hour.
    public let arrivals: Int64
    public let departures: Int64
    /// Devices that have not been heard for three heartbeats, or say that something is wrong.
    public let mute: Int64
    /// Occupied bays at the end of each five minutes of the last two hours, the oldest first; nil before anything was known.
    public let trend: [Int64?]

    /// The worse, the higher.
    public var severity: Int {
      var severity = 0
      if count.isImpossible { severity += 8 }
      if count.isDrifting { severity += 4 }
      if mute > 0 { severity += 2 }
      if count.capacity > 0, count.free == 0 { severity += 1 }
      return severity
    }
  }

  /// The worst first; alike ones the fuller first.
  public let zones: [Zone]
  /// When it was read.
  public let now: Instant

  /// The whole of what is shown: cars, bays, and how far the cars may be off.
  public var cars: Int64 { zones.reduce(0) { $0 + $1.count.cars } }
  public var capacity: Int64 { zones.reduce(0) { $0 + $1.count.capacity } }
  public var uncertainty: Int64 { zones.reduce(0) { $0 + $1.count.uncertainty } }

  /// Columns of the trend: five minutes each.
  public static let trendSlots: Int64 = 24

  public static func read(as session: Session, in site: Site) throws -> ParkingOverview {
    let viewer = try site.viewer(of: session)
    return try site.view(needing: ParkingPermissions.see, for: session) { database in
      let zones = try OverviewQueries.zones(seenBy: viewer, at: viewer.now.milliseconds, in: database)
      return ParkingOverview(
        zones: zones.sorted {
          ($1.severity, $1.count.cars * max(1, $0.count.capacity), $0.code)
            < ($0.severity, $0.count.cars * max(1, $1.count.capacity), $1.code)
        }, now: viewer.now)
    }
  }
}
