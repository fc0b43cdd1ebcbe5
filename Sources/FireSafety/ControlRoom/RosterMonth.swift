import Kernel
import SQLite
import Values

/// The roster of a control room for a month: each day's shifts, and when fewer than two are planned.
public struct RosterMonth: Sendable, Hashable {
  public struct Shift: Sendable, Hashable {
    public let id: Int64
    public let span: String
    public let people: [String]
    public let isOver: Bool
    /// How many of them have no certificate that is good then.
    public let uncertified: Int
  }

  public struct Line: Sendable, Hashable {
    public let day: Day
    public let shifts: [Shift]
    /// From when until when, and how many are planned then.
    public let gaps: [(span: String, people: Int64)]

    public static func == (left: Line, right: Line) -> Bool { left.day == right.day && left.shifts == right.shifts }
    public func hash(into hasher: inout Hasher) { hasher.combine(day) }
  }

  public let unit: UnitID
  public let unitName: String
  public let month: Day
  public let today: Day
  public let lines: [Line]

  public var gapCount: Int { lines.reduce(0) { $0 + $1.gaps.count } }

  /// - Parameter month: a day of the month; nil for this one.
  /// - Returns: nil where the viewer sees no control room.
  public static func read(
    _ unit: UnitID?, _ month: Day?, as session: Session, in site: Site
  ) throws -> RosterMonth? {
    let (zone, now, today) = (site.timeZone, site.clock.now(), site.today)
    return try site.view(needing: FirePermissions.see, of: "fireShifts", for: session) { database in
      let units = try ControlRoomQueries.units(of: session.account, on: today, in: database)
      guard let chosen = unit.flatMap({ units.contains($0) ? $0 : nil }) ?? units.first else { return nil }
      return try RosterMonthQueries.read(chosen, (month ?? today).monthStart, today, now, zone, in: database)
    }
  }
}
