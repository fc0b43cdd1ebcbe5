import Kernel
import SQLite
import Values

/// What somebody can begin or go on with now.
public struct PatrolStart: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    /// A running round of the viewer's; nil for one to begin.
    public let round: Int64?
    public let slot: Int64?
    public let route: RouteCode
    public let name: String
    public let unit: String
    public let day: Day
    public let due: Instant?
    public let state: SlotState
    public let done: Int64
    public let points: Int64
    /// Of a running round the codes of its points.
    public internal(set) var codes: [PointCode] = []
  }

  public let lines: [Line]

  public static func read(as session: Session, in site: Site) throws -> PatrolStart {
    let viewer = try site.viewer(of: session)
    return try site.view(needing: FirePermissions.patrol, for: session) { database in
      try PatrolSheetQueries.start(for: viewer, in: database)
    }
  }
}
