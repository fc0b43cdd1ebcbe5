import Kernel
import SQLite
import Values

/// How many hazards were opened and closed, month by month (B42), of the units somebody sees.
public struct HazardTrend: Sendable, Hashable {
  public struct Month: Sendable, Hashable {
    public let first: Day
    /// Found, and found again after they were closed.
    public let opened: Int64
    /// Closed, and found to be none.
    public let closed: Int64
    /// Still open when the month ended, or now.
    public let open: Int64
  }

  /// Twelve, the oldest first; the last is the present one.
  public let months: [Month]

  public static let count = 12

  public static func read(as session: Session, in site: Site) throws -> HazardTrend {
    let viewer = try site.viewer(of: session)
    return try site.view(needing: FirePermissions.see, for: session) { database in
      var firsts = [viewer.today.monthStart]
      while firsts.count < count { firsts.insert(firsts[0].advanced(by: -1).monthStart, at: 0) }
      var open = try HazardTrendQueries.changes(before: firsts[0], for: viewer, in: database).reduce(0) {
        $0 + $1.opened - $1.closed
      }
      let changes = try HazardTrendQueries.changes(from: firsts[0], for: viewer, in: database)
      let months = firsts.map { first in
        let own = changes.filter { $0.day >= first && $0.day <= first.monthEnd }
        let (opened, closed) = (own.reduce(0) { $0 + $1.opened }, own.reduce(0) { $0 + $1.closed })
        open += opened - closed
        return Month(first: first, opened: opened, closed: closed, open: open)
      }
      return HazardTrend(months: months)
    }
  }
}
