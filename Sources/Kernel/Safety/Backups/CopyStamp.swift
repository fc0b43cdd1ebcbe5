import Values

/// The moment in the name of a file beside the site's: 20261124-204411, by the clocks of the site's time zone. Backups and
/// what a restore keeps have it alike.
enum CopyStamp {
  static func text(_ moment: Instant, in zone: TimeZoneRules) -> String {
    let (day, seconds) = zone.local(of: moment)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = two(seconds / 3600) + two(seconds / 60 % 60) + two(seconds % 60)
    return day.description.filter(\.isNumber) + "-" + time
  }
}
