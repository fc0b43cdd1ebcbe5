import Testing
import Values

@testable import Parking

/// What holds for every tariff, over seeded random ones.
@Suite struct TariffPropertyTests {
  typealias Bench = TariffBench

  private static func zone(_ number: Int64) throws -> TimeZoneRules {
    number == 0 ? Bench.shanghai : try TimeZoneRules(named: "Europe/Berlin")
  }

  @Test("the engine agrees with a reckoning minute by minute", arguments: UInt64(1)...8)
  func reference(_ seed: UInt64) throws {
    var random = RandomTariff(seed: seed)
    for round in 0..<60 {
      let rate = random.rate()
      let tariff = random.tariff(rate)
      let zone = try Self.zone(random.number(0...2))
      let entry = random.entry()
      let length = random.chance(80) ? random.number(0...1500) : random.number(0...4500)
      var stay = Stay(
        entry: entry, exit: entry.advanced(milliseconds: length * 60_000), vehicleClass: "car")
      var minutes = Array(0..<length)
      // Sometimes a pass takes minutes out of the middle.
      if random.chance(25), length > 10 {
        let from = random.number(0...(length - 1))
        let until = random.number(from...length)
        stay.covered = [
          TimeSpan(
            from: entry.advanced(milliseconds: from * 60_000), until: entry.advanced(milliseconds: until * 60_000))
        ]
        minutes.removeAll { $0 >= from && $0 < until }
      }
      var slow = MinuteByMinute(rate, entry: entry, zone: zone)
      let expected = slow.fee(minutes)
      let found = try Bench.fen(tariff, stay, in: zone)
      try #require(
        found == expected, "seed \(seed), round \(round): \(rate) from \(entry) for \(length) min in \(zone.name)")
    }
  }

  @Test("a longer stay never costs less; the explanation adds up; the daily caps hold", arguments: UInt64(11)...16)
  func monotone(_ seed: UInt64) throws {
    var random = RandomTariff(seed: seed)
    for _ in 0..<20 {
      let rate = random.rate()
      let tariff = random.tariff(rate)
      let zone = try Self.zone(random.number(0...1))
      let entry = random.entry()
      var exit = entry
      var before: Int64 = 0
      var coupons: [Coupon] = []
      if random.chance(50) { coupons.append(.minutes(random.number(1...200))) }
      if random.chance(50) { coupons.append(.percent(random.number(1...100))) }
      if random.chance(50) { coupons.append(.amount(random.number(1...3000))) }
      for _ in 0..<40 {
        exit = exit.advanced(milliseconds: random.number(0...(150 * 60_000)))
        var stay = Stay(entry: entry, exit: exit, vehicleClass: "car")
        stay.coupons = coupons
        let quote = try Bench.quote(tariff, stay, in: zone)
        #expect(quote.fen >= before, "seed \(seed): \(rate) from \(entry) to \(exit)")
        before = quote.fen
        if let cap = rate.dailyCap, cap.window == .rolling24 {
          let windows = Int((quote.minutes + 1439) / 1440)
          #expect(quote.fen <= (0..<windows).reduce(Int64(0)) { $0 + cap.limit($1) })
        }
        if let cap = rate.visitCap { #expect(quote.fen <= cap.fen) }
      }
    }
  }

  @Test(
    "a pass over nothing changes nothing, one over all leaves nothing, and the rest never costs more than the whole")
  func passes() throws {
    var random = RandomTariff(seed: 21)
    for _ in 0..<200 {
      let tariff = random.tariff(random.rate())
      let entry = random.entry()
      let length = random.number(1...2000) * 60_000
      let stay = Stay(entry: entry, exit: entry.advanced(milliseconds: length), vehicleClass: "car")
      let whole = try Bench.fen(tariff, stay)
      var covered = stay
      covered.covered = [TimeSpan(from: entry.advanced(milliseconds: -1), until: stay.exit.advanced(milliseconds: 1))]
      #expect(try Bench.fen(tariff, covered) == 0)
      covered.covered = [TimeSpan(from: stay.exit, until: stay.exit.advanced(milliseconds: length))]
      #expect(try Bench.fen(tariff, covered) == whole)
    }
  }

  @Test("rounding never moves the total by a step, and every way of it lands on the step")
  func rounding() throws {
    var random = RandomTariff(seed: 31)
    for _ in 0..<200 {
      var tariff = random.tariff(random.rate())
      let entry = random.entry()
      let stay = Stay(
        entry: entry, exit: entry.advanced(milliseconds: random.number(0...2000) * 60_000), vehicleClass: "car")
      let exact = try Bench.fen(tariff, stay)
      tariff.rounding.fen = [10, 50, 100, 500].randomElement(using: &random.generator) ?? 10
      for mode in Tariff.RoundingMode.allCases {
        tariff.rounding.mode = mode
        let rounded = try Bench.fen(tariff, stay)
        #expect(rounded % tariff.rounding.fen == 0 && abs(rounded - exact) < tariff.rounding.fen)
        if mode == .down { #expect(rounded <= exact) }
        if mode == .up { #expect(rounded >= exact) }
      }
    }
  }
}
