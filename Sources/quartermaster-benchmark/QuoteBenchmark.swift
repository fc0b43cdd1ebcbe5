import Kernel
import Parking
import Values

/// A million quotes of mixed tariffs, each with its explanation, beside the bare arithmetic of one tariff.
enum QuoteBenchmark {
  static func run(_ scale: Benchmark.Scale) throws {
    let quotes = 1_000_000
    let tariffs = try TariffSamples.all.map { try TariffFile($0.text).tariff }
    for name in ["Asia/Shanghai", "Europe/Berlin"] {
      let zone = try TimeZoneRules(named: name)
      let stays = stays(4096)
      var sum: Int64 = 0
      var lines = 0
      let time = try Timing.measure {
        for index in 0..<quotes {
          let quote = try tariffs[index % tariffs.count].quote(stays[index & 4095], in: zone)
          sum &+= quote.fen
          lines &+= quote.lines.count
        }
      }
      let bare = Timing.measure {
        for index in 0..<quotes { sum &+= arithmetic(stays[index & 4095]) }
      }
      Report.line(
        "\(quotes) quotes in \(name)", Timing.milliseconds(time) + " (\(lines) lines, sum \(sum))",
        beside: Timing.milliseconds(bare) + ", bare arithmetic of one tariff", goal: "≤ 5 s")
    }
  }

  /// Stays of minutes to days that begin in the days around a change of clocks; every tenth has coupons.
  private static func stays(_ count: Int) -> [Stay] {
    var state: UInt64 = 1
    func next(_ limit: Int64) -> Int64 {
      // Numerical Recipes' generator is enough for lengths of stays.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64(state >> 33) % limit
    }
    return (0..<count).map { index in
      let entry = Instant(milliseconds: 1_774_569_600_000 + next(3 * 86_400) * 1000)
      let minutes = next(10) < 8 ? next(600) : next(3 * 1440)
      var stay = Stay(
        entry: entry, exit: entry.advanced(milliseconds: minutes * 60_000 + next(60_000)), vehicleClass: "small")
      if index % 10 == 0 { stay.coupons = [.minutes(60), .percent(10), .amount(500)] }
      return stay
    }
  }

  /// T1 as one would write it by hand, without bands, coupons or an explanation.
  @inline(never)
  private static func arithmetic(_ stay: Stay) -> Int64 {
    guard let entry = stay.entry else { return 0 }
    let minutes = (stay.exit.milliseconds - entry.milliseconds) / 60_000
    guard minutes > 15 else { return 0 }
    let (days, rest) = minutes.quotientAndRemainder(dividingBy: 1440)
    let first: Int64 = days > 0 || rest == 0 ? 0 : min(6000, 1000 + (max(0, rest - 60) + 29) / 30 * 500)
    return days * 6000 + (days > 0 ? min(6000, (rest + 29) / 30 * 500) : first)
  }
}
