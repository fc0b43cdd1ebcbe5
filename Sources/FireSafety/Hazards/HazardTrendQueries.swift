import Kernel
import SQLite
import Values

enum HazardTrendQueries {
  /// What a day opened and closed.
  struct Change {
    let day: Day
    let opened: Int64
    let closed: Int64
  }

  /// Steps after which a hazard is done with, as SQL.
  private static let ending = words { $0.to?.isEnded == true }
  /// Steps after which one that was done with is open again.
  private static let opening = words { step in step.from.allSatisfy(\.isEnded) && step.to?.isEnded == false }

  private static func words(_ isMeant: (HazardStep) -> Bool) -> String {
    "(" + HazardStep.allCases.filter(isMeant).map { "'\($0.rawValue)'" }.joined(separator: ", ") + ")"
  }

  private static let mine = "h.unit_id IN (\(PatrolInboxQueries.units(FirePermissions.see)))"

  static func changes(from day: Day, for viewer: Viewer, in database: Connection) throws -> [Change] {
    try changes("e.on_day >= ?1", day, for: viewer, in: database)
  }

  static func changes(before day: Day, for viewer: Viewer, in database: Connection) throws -> [Change] {
    try changes("e.on_day < ?1", day, for: viewer, in: database)
  }

  private static func changes(
    _ condition: String, _ day: Day, for viewer: Viewer, in database: Connection
  ) throws -> [Change] {
    try database.all(
      PatrolInboxQueries.seen(
        """
        SELECT e.on_day, sum(e.step = 'find' OR e.step IN \(opening)), sum(e.step IN \(ending))
        FROM fire_hazard_event e JOIN fire_hazard h ON h.id = e.hazard_id
        WHERE \(condition) AND \(mine) GROUP BY e.on_day
        """, by: viewer), day.number
    ) { Change(day: Day(number: Int32(clamping: $0.integer(0))), opened: $0.integer(1), closed: $0.integer(2)) }
  }
}
