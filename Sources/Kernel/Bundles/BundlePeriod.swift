import Values

/// What a bundle is about: a month (2026-11) or a year (2026).
public struct BundlePeriod: Sendable, Hashable {
  public let text: String
  public let first: Day
  public let last: Day

  /// - Returns: nil where the text is neither.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    func number(_ part: Substring, _ count: Int) -> Int? {
      part.utf8.count == count && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard let year = parts.first.flatMap({ number($0, 4) }), parts.count <= 2 else { return nil }
    if parts.count == 2 {
      guard let month = number(parts[1], 2), let first = Day(year: year, month: month, day: 1) else { return nil }
      self.first = first
      last = first.monthEnd
    } else {
      guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
        return nil
      }
      self.first = first
      self.last = last
    }
    self.text = text
  }

  /// The month a day is in.
  public init(monthOf day: Day) {
    text = String(day.description.prefix(7))
    first = day.monthStart
    last = day.monthEnd
  }

  /// From the first moment to the first one after it, by a site's time zone.
  public func moments(in zone: TimeZoneRules) -> (from: Instant, until: Instant) {
    (zone.instant(day: first, secondsOfDay: 0), zone.instant(day: last.advanced(by: 1), secondsOfDay: 0))
  }
}
