import Values

/// Times as the command line takes them.
enum TimeArgument {
  static let expected = Phrase(
    "a time as 2026-03-02T10:00 on the lot's clock, or with its offset as 2026-03-02T10:00:00+08:00",
    "停车场当地时间（如 2026-03-02T10:00），或带时差的时间（如 2026-03-02T10:00:00+08:00）")
  static let expectedSpan = Phrase("two times with a slash between: FROM/UNTIL", "用斜杠隔开的两个时间：FROM/UNTIL")

  /// With an offset the moment itself; without one what the clocks of the zone show. Where clocks are set back and the time
  /// comes twice, it is the earlier one; where it is left out, it is read as before the gap.
  static func instant(_ text: String, in zone: TimeZoneRules) -> Instant? {
    var bytes = Array(text.utf8)
    guard bytes.count >= 16 else { return nil }
    if bytes[10] == UInt8(ascii: " ") { bytes[10] = UInt8(ascii: "T") }
    if bytes.count == 16 || bytes[16] != UInt8(ascii: ":") { bytes.insert(contentsOf: ":00".utf8, at: 16) }
    let written = String(decoding: bytes, as: UTF8.self)
    if bytes.count > 19 { return Instant(text: written) }
    // Read as UTC first, which checks the figures.
    guard let utc = Instant(text: written + "Z") else { return nil }
    let (day, second) = TimeZoneRules.utc.local(of: utc)
    return zone.instant(day: day, secondsOfDay: second)
  }

  /// The value of an option; nil where it was not given.
  static func read(_ option: String, _ arguments: Arguments, in zone: TimeZoneRules) throws(UsageError) -> Instant? {
    guard let text = arguments.value(option) else { return nil }
    guard let instant = instant(text, in: zone) else { throw .badValue(option: "--" + option, expected: expected) }
    return instant
  }

  /// All spans given with an option, in order.
  static func spans(_ option: String, _ arguments: Arguments, in zone: TimeZoneRules) throws(UsageError) -> [(
    from: Instant, until: Instant
  )] {
    var spans: [(from: Instant, until: Instant)] = []
    for text in arguments.all(option) {
      let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { instant(String($0), in: zone) }
      guard ends.count == 2, let from = ends[0], let until = ends[1] else {
        throw .badValue(option: "--" + option, expected: expectedSpan)
      }
      spans.append((from, until))
    }
    return spans
  }
}
