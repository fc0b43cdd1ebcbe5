import Kernel
import SQLite
import Values

/// A floor as it stands: every bay with its place and state.
public struct BayMap: Sendable, Hashable {
  /// What a bay is at the moment; the first that holds.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case out
    /// Its sensor is not heard, or it has none.
    case unknown
    case occupied
    case free

    public var label: Phrase {
      switch self {
      case .out: Phrase("out of use", "停用")
      case .unknown: Phrase("not heard", "无信号")
      case .occupied: Phrase("occupied", "占用")
      case .free: Phrase("free", "空闲")
      }
    }
  }

  public struct Bay: Sendable, Hashable {
    public let id: Int64
    public let code: String
    public let zone: String
    public let bayClass: BayClass
    public let x: Int
    public let y: Int
    public let state: State
    /// What its last event said, and when; nil before its first.
    public let isOccupied: Bool?
    public let since: Instant?
  }

  public struct Floor: Sendable, Hashable {
    public let id: Int64
    public let code: String
    public let name: String
    public let lot: String
  }

  /// The floors somebody may see, from the uppermost down.
  public let floors: [Floor]
  /// The place of the floor shown; nil where there is none.
  public let floor: Int?
  /// Its bays, by row and column of the map.
  public let bays: [Bay]
  public let now: Instant

  public func count(_ state: State) -> Int { bays.count { $0.state == state } }

  /// - Parameters:
  ///   - floor: the code of a floor; nil for the uppermost.
  ///   - bay: shows the floor of this bay.
  public static func read(
    floor: String? = nil, withBay bay: BayCode? = nil, as session: Session, in site: Site
  ) throws -> BayMap {
    let viewer = try site.viewer(of: session)
    return try site.view(needing: ParkingPermissions.see, for: session) { database in
      let floors = try MapQueries.floors(seenBy: viewer, in: database)
      let wanted = try bay.flatMap { try MapQueries.floor(of: $0, in: database) } ?? floor
      let place = floors.firstIndex { $0.code == wanted } ?? floors.indices.first
      let bays = try place.map { try MapQueries.bays(of: floors[$0].id, in: database) }
      return BayMap(floors: floors, floor: place, bays: bays ?? [], now: viewer.now)
    }
  }
}
