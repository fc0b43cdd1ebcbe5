import Testing
import Values

@testable import Parking

/// Tariffs and stays as the golden rows write them.
enum TariffBench {
  static let shanghai = TimeZoneRules(name: "Asia/Shanghai", fixedOffset: 8 * 3600)

  /// A sample, changed where a row takes the other fork.
  static func tariff(
    _ code: String, _ change: (inout Tariff) -> Void = { _ in }, rate: (inout Tariff.Rate) -> Void = { _ in }
  ) throws -> Tariff {
    var tariff = try TariffFile(try #require(TariffSamples.text(code))).tariff
    change(&tariff)
    for name in tariff.classes.keys.sorted() {
      var changed = try #require(tariff.classes[name])
      rate(&changed)
      tariff.classes[name] = changed
    }
    return tariff
  }

  /// A moment of Monday 2 March 2026 (or of a day after it) in Shanghai.
  static func at(_ clock: String, day: Int32 = 0) throws -> Instant {
    let minute = try #require(DayHours.minute(clock))
    let first = try #require(Day(year: 2026, month: 3, day: 2))
    return shanghai.instant(day: first.advanced(by: day), secondsOfDay: minute * 60)
  }

  static func stay(_ from: String = "10:00", minutes: Int64, seconds: Int64 = 0, as name: String = "small") throws
    -> Stay
  {
    let entry = try at(from)
    return Stay(
      entry: entry, exit: entry.advanced(milliseconds: minutes * 60_000 + seconds * 1000), vehicleClass: name)
  }

  static func stay(_ from: String, to: String, day: Int32 = 0) throws -> Stay {
    Stay(entry: try at(from), exit: try at(to, day: day), vehicleClass: "small")
  }

  /// The quote, after its explanation was found to add up.
  static func quote(_ tariff: Tariff, _ stay: Stay, in zone: TimeZoneRules = shanghai) throws -> Quote {
    let quote = try tariff.quote(stay, in: zone)
    #expect(quote.lines.reduce(0) { $0 + $1.fen } == quote.fen)
    #expect(quote.fen >= 0)
    #expect(quote.version == tariff.version && quote.tariff == tariff.code)
    return quote
  }

  static func fen(_ tariff: Tariff, _ stay: Stay, in zone: TimeZoneRules = shanghai) throws -> Int64 {
    try quote(tariff, stay, in: zone).fen
  }

  static func fen(_ tariff: Tariff, minutes: Int64..., from: String = "10:00", as name: String = "small") throws
    -> [Int64]
  {
    try minutes.map { try fen(tariff, try stay(from, minutes: $0, as: name)) }
  }
}
