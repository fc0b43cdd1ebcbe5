import Values

/// The name of a copy: the site's name and the moment, in the site's time zone. `East-depot-20261124-204411.db`
struct BackupName: Sendable, Hashable, Comparable {
  let text: String
  let day: Day
  /// The digits of day and time.
  let stamp: String

  static let ending = ".db"

  init(site: String, at instant: Instant, in zone: TimeZoneRules) {
    let time = CopyStamp.text(instant, in: zone)
    let safe = String(Text.clean(site).map { $0.isLetter || $0.isNumber ? $0 : "-" }.prefix(40))
    day = zone.localDay(of: instant)
    stamp = time.filter(\.isNumber)
    text = (safe.isEmpty ? "site" : safe) + "-" + time + Self.ending
  }

  /// Reads a file's name; nil where it is not of that form.
  init?(fileName: String) {
    guard fileName.hasSuffix(Self.ending) else { return nil }
    let parts = fileName.dropLast(Self.ending.count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, let time = parts.last, let date = parts.dropLast().last else { return nil }
    func isDigits(_ text: Substring, _ count: Int) -> Bool {
      text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isDigits(date, 8), isDigits(time, 6) else { return nil }
    let iso = "\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))"
    guard let day = Day(text: iso) else { return nil }
    self.day = day
    stamp = String(date + time)
    text = fileName
  }

  /// When the copy was made, by the clocks of a time zone.
  func moment(in zone: TimeZoneRules) -> Instant {
    func number(_ from: Int) -> Int { Int(stamp.dropFirst(from).prefix(2)) ?? 0 }
    return zone.instant(day: day, secondsOfDay: number(8) * 3600 + number(10) * 60 + number(12))
  }

  static func < (left: Self, right: Self) -> Bool { (left.stamp, left.text) < (right.stamp, right.text) }
}
