import Kernel
import SQLite
import Values

/// How many of the rounds due in a month were walked, unit by unit and day by day (B42).
public struct CompletionMonth: Sendable, Hashable {
  public struct Count: Sendable, Hashable {
    public var due: Int64 = 0
    public var done: Int64 = 0

    public init(due: Int64 = 0, done: Int64 = 0) {
      self.due = due
      self.done = done
    }

    /// Whole percent; nil where nothing was due.
    public var percent: Int? { due == 0 ? nil : Int(done * 100 / due) }

    public static func + (left: Count, right: Count) -> Count {
      Count(due: left.due + right.due, done: left.done + right.done)
    }
  }

  public struct Unit: Sendable, Hashable {
    public let id: UnitID
    public let name: String
    /// One a day, from the first of the month.
    public let days: [Count]

    public var whole: Count { days.reduce(Count(), +) }
  }

  public let first: Day
  public let units: [Unit]
  /// The months before with this one, oldest first: percent of all units together.
  public let trend: [(month: Day, count: Count)]

  public static func == (left: Self, right: Self) -> Bool {
    left.first == right.first && left.units == right.units && left.trend.map(\.count) == right.trend.map(\.count)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(first) }

  /// All units together, day by day.
  public var days: [Count] {
    (0..<first.days(until: first.monthEnd) + 1).map { day in units.reduce(Count()) { $0 + $1.days[day] } }
  }

  /// So many months a trend shows.
  static let months = 12

  public static func read(_ month: Day, as session: Session, in site: Site) throws -> CompletionMonth {
    let viewer = try site.viewer(of: session)
    return try site.view(needing: FirePermissions.see, for: session) { database in
      try PatrolBoardQueries.month(month.monthStart, for: viewer, in: database)
    }
  }
}
