import Kernel
import SQLite
import Values

/// The rounds of a day, route by route, and what else presses: what the board shows.
public struct PatrolBoard: Sendable, Hashable {
  public struct Slot: Sendable, Hashable {
    public let id: Int64
    public let round: Int64?
    public let opens: Instant
    public let due: Instant
    public let grace: Instant
    public let state: SlotState
    public let by: String
    public let hasLateEntry: Bool
  }

  public struct Route: Sendable, Hashable {
    public let unit: UnitID
    public let unitName: String
    public let code: RouteCode
    public let name: String
    public internal(set) var slots: [Slot]
  }

  /// A number beside the day, with the list behind it.
  public struct Line: Sendable, Hashable {
    public let title: Phrase
    public let value: Phrase
    /// Whether it needs attention.
    public let isBad: Bool
    public let listing: String
    public let filters: [String: JSON]
  }

  public let day: Day
  public let routes: [Route]
  public let lines: [Line]
  /// When it was read.
  public let now: Instant?

  /// The board with those lines only.
  public func keeping(_ isKept: (Line) -> Bool) -> PatrolBoard {
    PatrolBoard(day: day, routes: routes, lines: lines.filter(isKept), now: now)
  }

  public func count(_ state: SlotState) -> Int { routes.reduce(0) { $0 + $1.slots.count { $0.state == state } } }

  /// - Parameter day: nil for today.
  public static func read(_ day: Day?, as session: Session, in site: Site) throws -> PatrolBoard {
    let viewer = try site.viewer(of: session)
    return try site.view(needing: FirePermissions.see, for: session) { database in
      let on = day ?? viewer.today
      return PatrolBoard(
        day: on, routes: try PatrolBoardQueries.routes(on, for: viewer, in: database),
        lines: try BoardFigure.all.flatMap { try $0.read(database, viewer) }, now: viewer.now)
    }
  }
}
