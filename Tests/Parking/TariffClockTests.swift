import Testing
import Values

@testable import Parking

/// Elapsed time is UTC, bands and days are the clock on the wall: both nights on which Berlin changes its clocks.
@Suite struct TariffClockTests {
  typealias Bench = TariffBench

  static func stay(_ from: String, _ until: String) throws -> Stay {
    let entry: Instant = try #require(Instant(text: from))
    let exit: Instant = try #require(Instant(text: until))
    return Stay(entry: entry, exit: exit, vehicleClass: "small")
  }

  private func berlin() throws -> TimeZoneRules { try TimeZoneRules(named: "Europe/Berlin") }

  @Test("the night of 23 hours: 22:00 to 08:00 are nine hours, and one night") func shortNight() throws {
    let night = try Self.stay("2026-03-28T22:00:00+01:00", "2026-03-29T08:00:00+02:00")
    let uncapped = try Bench.tariff("T2", rate: Self.uncap)
    let quote = try Bench.quote(uncapped, night, in: berlin())
    #expect(quote.minutes == 9 * 60)
    #expect(quote.fen == 9 * 200)
    #expect(try Bench.fen(Bench.tariff("T2"), night, in: berlin()) == 1000)
    // A line for the night: the change of clocks cuts no unit and begins no second cap.
    #expect(quote.lines.count { $0.step.code == "units" } == 1)
  }

  @Test("the night of 25 hours: 22:00 to 08:00 are eleven hours, and one night") func longNight() throws {
    let night = try Self.stay("2026-10-24T22:00:00+02:00", "2026-10-25T08:00:00+01:00")
    let quote = try Bench.quote(Bench.tariff("T2", rate: Self.uncap), night, in: berlin())
    #expect(quote.minutes == 11 * 60)
    #expect(quote.fen == 11 * 200)
    #expect(try Bench.fen(Bench.tariff("T2"), night, in: berlin()) == 1000)
  }

  @Test("the hour that comes twice is two moments: later by the clock, longer by an hour") func repeatedHour() throws {
    let tariff = try Bench.tariff("T1")
    let first = try Self.stay("2026-10-25T02:30:00+02:00", "2026-10-25T04:00:00+01:00")
    let second = try Self.stay("2026-10-25T02:30:00+01:00", "2026-10-25T04:00:00+01:00")
    #expect(try Bench.fen(tariff, first, in: berlin()) == 1000 + 3 * 500)
    #expect(try Bench.fen(tariff, second, in: berlin()) == 1000 + 500)
  }

  @Test("a calendar day of 23 and of 25 hours is one day for its cap, while 24 hours roll on") func days() throws {
    let calendar = try Bench.tariff("T1", rate: { $0.caps[0].window = .calendarDay })
    let rolling = try Bench.tariff("T1")
    let long = try Self.stay("2026-10-25T00:00:00+02:00", "2026-10-26T00:00:00+01:00")
    #expect(try Bench.fen(calendar, long, in: berlin()) == 6000)
    #expect(try Bench.fen(rolling, long, in: berlin()) == 6000 + 2 * 500)
    let short = try Self.stay("2026-03-29T00:00:00+01:00", "2026-03-30T00:30:00+02:00")
    #expect(try Bench.quote(calendar, short, in: berlin()).minutes == 23 * 60 + 30)
    #expect(try Bench.fen(calendar, short, in: berlin()) == 6000 + 500)
    #expect(try Bench.fen(rolling, short, in: berlin()) == 6000)
  }

  @Test("a border of bands inside the hour that is left out, or comes twice, is where the clock says") func borders()
    throws
  {
    let tariff = try Bench.tariff(
      "T2",
      rate: {
        $0.kind = .bands([
          Tariff.Band(hours: DayHours(from: 150, to: 180), unit: Tariff.Unit(min: 1, fee: 100)),
          Tariff.Band(hours: DayHours(from: 180, to: 150), unit: Tariff.Unit(min: 1, fee: 1)),
        ])
      })
    // 02:30 to 03:00 does not come in March, and comes twice in October.
    let spring = try Self.stay("2026-03-29T01:00:00+01:00", "2026-03-29T05:00:00+02:00")
    #expect(try Bench.fen(tariff, spring, in: berlin()) == 180)
    let autumn = try Self.stay("2026-10-25T01:00:00+02:00", "2026-10-25T05:00:00+01:00")
    #expect(try Bench.fen(tariff, autumn, in: berlin()) == 2 * 30 * 100 + 240)
    let ordinary = try Self.stay("2026-10-26T01:00:00+01:00", "2026-10-26T05:00:00+01:00")
    #expect(try Bench.fen(tariff, ordinary, in: berlin()) == 30 * 100 + 210)
  }

  @Test("an exit before the entry is for a person to look at, never a price") func negative() throws {
    let tariff = try Bench.tariff("T1")
    let stay = try Self.stay("2026-03-02T10:00:00+08:00", "2026-03-02T09:59:58+08:00")
    #expect(throws: QuoteReview.exitBeforeEntry(milliseconds: 2000)) { try tariff.quote(stay, in: Bench.shanghai) }
    for secRule in Tariff.SecondRule.allCases {
      let other = try Bench.tariff("T1", { $0.secRule = secRule })
      var close = stay
      close.exit = try #require(close.entry).advanced(milliseconds: -1)
      #expect(throws: QuoteReview.exitBeforeEntry(milliseconds: 1)) { try other.quote(close, in: Bench.shanghai) }
    }
    var far = stay
    far.exit = Instant(milliseconds: .min)
    #expect(throws: QuoteReview.self) { try tariff.quote(far, in: Bench.shanghai) }
    far.exit = Instant(milliseconds: .max)
    far.entry = Instant(milliseconds: .min)
    #expect(throws: QuoteReview.tooLong(limit: Tariff.Limit.stay)) { try tariff.quote(far, in: Bench.shanghai) }
  }

  private static func uncap(_ rate: inout Tariff.Rate) {
    guard case .bands(var bands) = rate.kind else { return }
    for index in bands.indices { bands[index].cap = nil }
    rate.kind = .bands(bands)
  }
}
