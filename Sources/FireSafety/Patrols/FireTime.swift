import Kernel
import SQLite
import Values

/// Times by the clocks of the site.
enum FireTime {
  /// The site's zone.
  static func zone(in database: Connection) throws -> TimeZoneRules {
    let name = try PatrolPlanQueries.zoneName(in: database)
    return (try? TimeZoneRules(named: name)) ?? .utc
  }

  /// The time of the day, as 08:05.
  static func clock(_ instant: Instant, in zone: TimeZoneRules) -> String {
    let minutes = zone.local(of: instant).secondsOfDay / 60
    return two(minutes / 60) + ":" + two(minutes % 60)
  }

  /// The day and the time of it, as 2026-11-25 08:05.
  static func moment(_ instant: Instant, in zone: TimeZoneRules) -> String {
    "\(zone.localDay(of: instant)) \(clock(instant, in: zone))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
