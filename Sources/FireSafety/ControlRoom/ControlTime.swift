import Kernel
import SQLite
import Values

/// Times as people type and read them, by the site's time zone.
enum ControlTime {
  static func zone(in database: Connection) throws -> TimeZoneRules {
    (try? TimeZoneRules(named: DutySightQueries.timeZone(in: database))) ?? .utc
  }

  /// Minutes since midnight of a time such as 08:00 or 24:00; nil for anything else. `:` may be full width.
  static func minutes(_ text: String) -> Int? {
    let parts = text.replacing("：", with: ":").split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...24).contains(hour), (0..<60).contains(minute), hour < 24 || minute == 0
    else { return nil }
    return hour * 60 + minute
  }

  /// The moment meant by `14:05` (the last time clocks showed that) or `2026-11-25 14:05`; nil for anything else. Where clocks
  /// are set back and the time comes twice, the earlier one.
  static func moment(_ text: String, before now: Instant, in zone: TimeZoneRules) -> Instant? {
    let parts = text.split(separator: " ")
    guard let clock = parts.last.flatMap({ minutes(String($0)) }), parts.count <= 2 else { return nil }
    guard parts.count == 1 else {
      return Day(text: String(parts[0])).map { zone.instant(day: $0, secondsOfDay: clock * 60) }
    }
    let today = zone.localDay(of: now)
    let meant = zone.instant(day: today, secondsOfDay: clock * 60)
    return meant <= now ? meant : zone.instant(day: today.advanced(by: -1), secondsOfDay: clock * 60)
  }

  /// `14:05`.
  static func clock(_ instant: Instant, in zone: TimeZoneRules) -> String {
    let second = zone.local(of: instant).secondsOfDay
    return two(second / 3600) + ":" + two(second / 60 % 60)
  }

  /// The same of an end: midnight is 24:00.
  static func end(_ instant: Instant, in zone: TimeZoneRules) -> String {
    zone.local(of: instant).secondsOfDay == 0 ? "24:00" : clock(instant, in: zone)
  }

  /// `2026-11-25 14:05`.
  static func text(_ instant: Instant, in zone: TimeZoneRules) -> String { zone.localText(of: instant) }

  /// From one moment to another: the day once where it is the same.
  static func span(_ from: Instant, _ until: Instant, in zone: TimeZoneRules) -> String {
    "\(text(from, in: zone))–\(clock(until, in: zone))"
  }

  /// Minutes as `3 h 05 min`.
  static func length(_ minutes: Int64) -> Phrase {
    guard minutes >= 60 else { return Phrase("\(minutes) min", "\(minutes) 分钟") }
    let rest = minutes % 60
    return rest == 0
      ? Phrase("\(minutes / 60) h", "\(minutes / 60) 小时")
      : Phrase("\(minutes / 60) h \(rest) min", "\(minutes / 60) 小时 \(rest) 分钟")
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
