import Testing
import Values

@testable import Parking

/// The golden rows of the requirements, each by its number, with every fork it shows as a setting.
@Suite struct GoldenTariffTests {
  typealias Bench = TariffBench

  @Test("rows 1–3: T1 around the free quarter; seconds by floor and ceil") func free() throws {
    let floor = try Bench.tariff("T1")
    let ceil = try Bench.tariff("T1", { $0.secRule = .ceil })
    #expect(try Bench.fen(floor, Bench.stay(minutes: 14, seconds: 59)) == 0)
    #expect(try Bench.fen(floor, Bench.stay(minutes: 15)) == 0)
    #expect(try Bench.fen(ceil, Bench.stay(minutes: 15)) == 0)
    #expect(try Bench.fen(floor, Bench.stay(minutes: 15, seconds: 1)) == 0)
    #expect(try Bench.fen(ceil, Bench.stay(minutes: 15, seconds: 1)) == 1000)
  }

  @Test("rows 4 and 6: T1 first hour, half hours, cap") func firstAndUnits() throws {
    #expect(try Bench.fen(Bench.tariff("T1"), minutes: 60, 61, 90, 91, 600) == [1000, 1500, 1500, 2000, 6000])
    let uncapped = try Bench.tariff("T1", rate: { $0.caps = [] })
    #expect(try Bench.fen(uncapped, minutes: 600) == [10_000])
  }

  @Test("row 7: T1 over midnight: rolling and calendar day") func midnight() throws {
    let night = try Bench.stay("20:00", to: "08:00", day: 1)
    #expect(try Bench.fen(Bench.tariff("T1"), night) == 6000)
    let calendar = try Bench.tariff("T1", rate: { $0.caps[0].window = .calendarDay })
    #expect(try Bench.fen(calendar, night) == 10_000)
  }

  @Test("row 8: T1 into a second window, where free and first do not come again") func secondWindow() throws {
    let tariff = try Bench.tariff("T1")
    #expect(try Bench.fen(tariff, minutes: 1440, 1441, 1560) == [6000, 6500, 8000])
    // The pitfall of the requirements: 24 h 10 min is no stay of ten free minutes.
    #expect(try Bench.fen(tariff, minutes: 1450) == [6500])
    let again = try Bench.tariff("T1", rate: { $0.repeatFree = true })
    #expect(try Bench.fen(again, minutes: 1450, 1456) == [6000, 6500])
    let first = try Bench.tariff("T1", rate: { $0.repeatFirst = true })
    #expect(try Bench.fen(first, minutes: 1441, 1560) == [7000, 8000])
  }

  @Test("rows 11 and 12: T2 by day and night, capped each night") func bands() throws {
    let tariff = try Bench.tariff("T2")
    #expect(try Bench.fen(tariff, Bench.stay("22:00", to: "08:00", day: 1)) == 1000)
    #expect(try Bench.fen(tariff, Bench.stay("23:00", to: "09:15", day: 1)) == 2500)
    #expect(try Bench.fen(tariff, Bench.stay("22:00", to: "08:00", day: 2)) == 1000 + 14_000 + 1000)
  }

  @Test("rows 15–17: A with its free night") func a() throws {
    let tariff = try Bench.tariff("A")
    #expect(try Bench.fen(tariff, minutes: 45, 46, 120, 121) == [0, 300, 300, 400])
    #expect(try Bench.fen(tariff, Bench.stay("10:00", to: "19:30")) == 1000)
    #expect(try Bench.fen(tariff, Bench.stay("18:00", to: "06:30", day: 1)) == 500)
    // A later window begins again with the first two hours, without the free minutes.
    #expect(try Bench.fen(tariff, minutes: 1450) == [1300])
  }

  @Test("rows 19 and 20: B with tails that do not count") func b() throws {
    let tariff = try Bench.tariff("B")
    #expect(try Bench.fen(tariff, minutes: 30, 31, 190, 196, 315, 316, 23 * 60) == [0, 500, 500, 600, 700, 800, 2000])
  }

  @Test("rows 22 and 23: C over the border of bands, split and by the unit's start; capped") func c() throws {
    let evening = try Bench.stay("18:20", to: "20:10")
    #expect(try Bench.fen(Bench.tariff("C"), evening) == 300)
    #expect(try Bench.fen(Bench.tariff("C", rate: { $0.bandMode = .unitStart }), evening) == 250)
    #expect(try Bench.fen(Bench.tariff("C", rate: { $0.bandMode = .entryRate }), evening) == 400)
    let day = try Bench.stay("07:00", to: "07:00", day: 1)
    #expect(try Bench.fen(Bench.tariff("C"), day) == 2000)
    #expect(try Bench.fen(Bench.tariff("C", rate: { $0.caps = [] }), day) == 3000)
  }

  @Test("row 24: D by class, with caps that rise by the day") func d() throws {
    let tariff = try Bench.tariff("D")
    #expect(try Bench.fen(tariff, minutes: 30, 31, 300, 360) == [200, 700, 2700, 3000])
    #expect(try Bench.fen(tariff, minutes: 30, 31, 1440, as: "large") == [500, 1500, 6000])
    #expect(try Bench.fen(tariff, minutes: 2 * 1440, 3 * 1440, 4 * 1440) == [7000, 12_000, 17_000])
    #expect(try Bench.fen(tariff, minutes: 4 * 1440, as: "large") == [6000 + 7000 + 8000 + 8000])
  }

  @Test("row 26: E whose first two hours cost more, all over again each day") func e() throws {
    let tariff = try Bench.tariff("E")
    #expect(try Bench.fen(tariff, minutes: 31, 120, 180, 600, 25 * 60) == [500, 1000, 1300, 2800, 3300])
  }

  @Test("rows 28–30: T1 paid in the lot: in grace, and each way to charge an overstay (P13)") func paid() throws {
    func fen(_ minutes: Int64, _ change: (inout Tariff) -> Void = { _ in }) throws -> Int64 {
      let tariff = try Bench.tariff("T1", change)
      var stay = try Bench.stay(minutes: minutes)
      let until = try #require(stay.entry).advanced(milliseconds: (140 + 15) * 60_000)
      stay.paid = Stay.Paid(until: until, fen: 2500)
      return try Bench.fen(tariff, stay)
    }
    #expect(try Bench.fen(Bench.tariff("T1"), minutes: 140) == [2500])
    #expect(try fen(150) == 0)
    #expect(try fen(155) == 0)
    #expect(try fen(170) == 500)
    #expect(try fen(170) { $0.overstay.overstayMode = .fresh } == 1000)
    #expect(
      try fen(170) {
        $0.overstay.overstayMode = .fresh
        $0.overstay.overstayFree = true
        $0.overstay.overstayFrom = .graceEnd
      } == 0)
    #expect(
      try fen(190) {
        $0.overstay.overstayMode = .flat
        $0.overstay.fee = 300
        $0.overstay.every = 30
      } == 600)
    #expect(
      try fen(190) {
        $0.overstay.overstayMode = .flat
        $0.overstay.fee = 300
      } == 300)
  }

  @Test("rows 31 and 32: lost cards, with a known entry and without") func lost() throws {
    let tariff = try Bench.tariff("T1")
    var known = try Bench.stay(minutes: 190)
    known.isLost = true
    #expect(try Bench.fen(tariff, known) == 5500)
    var unknown = known
    unknown.entry = nil
    #expect(try Bench.fen(tariff, unknown) == 8000)
    #expect(try Bench.fen(Bench.tariff("T1", { $0.lost.unknownFee = 10_000 }), unknown) == 12_000)
    #expect(try Bench.fen(Bench.tariff("T1", { $0.lost.minFee = 4000 }), known) == 6000)
  }

  @Test("row 34: T1 with a coupon of two hours, taken from either end", arguments: Tariff.CouponTime.allCases)
  func timeCoupon(_ end: Tariff.CouponTime) throws {
    var stay = try Bench.stay(minutes: 210)
    stay.coupons = [.minutes(120)]
    #expect(try Bench.fen(Bench.tariff("T1", { $0.coupons.couponTime = end }), stay) == 1500)
  }

  @Test("rows 35–37: T1 with amounts and per cent, in both orders") func coupons() throws {
    func fen(_ minutes: Int64, _ coupons: Coupon..., order: Tariff.CouponOrder = .percentFirst) throws -> Int64 {
      var stay = try Bench.stay(minutes: minutes)
      stay.coupons = coupons
      return try Bench.fen(Bench.tariff("T1", { $0.coupons.couponOrder = order }), stay)
    }
    #expect(try fen(210) == 3500)
    #expect(try fen(210, .amount(2000)) == 1500)
    #expect(try fen(210, .percent(20)) == 2800)
    #expect(try fen(90, .amount(2000)) == 0)
    #expect(try fen(210, .amount(2000), .percent(20)) == 800)
    #expect(try fen(210, .amount(2000), .percent(20), order: .amountFirst) == 1200)
  }

  @Test("row 39: by visit, for each begun 24 hours") func visit() throws {
    #expect(try Bench.fen(Bench.tariff("V"), minutes: 1, 1440, 25 * 60, 2881) == [1000, 1000, 2000, 3000])
  }

  @Test("row 41: T1 back after five minutes: one visit", arguments: Tariff.ReentryGap.allCases)
  func reentry(_ gap: Tariff.ReentryGap) throws {
    let tariff = try Bench.tariff("T1", { $0.reentry.gap = gap })
    var stay = Stay(entry: try Bench.at("10:19"), exit: try Bench.at("10:33"), vehicleClass: "small")
    #expect(try Bench.fen(tariff, stay) == 0)
    stay.earlier = [TimeSpan(from: try Bench.at("10:00"), until: try Bench.at("10:14"))]
    #expect(try Bench.fen(tariff, stay) == 1000)
    #expect(try Bench.fen(Bench.tariff("T1", { $0.reentry.min = 0 }), stay) == 0)
  }

  @Test("row 43: one bay, two cars: converted when the first leaves, or as it was at entry (P41)") func group() throws {
    var stay = try Bench.stay(minutes: 180)
    let left = try #require(stay.entry).advanced(milliseconds: 50 * 60_000)
    stay.covered = [TimeSpan(from: left, until: stay.exit.advanced(milliseconds: 3_600_000))]
    #expect(try Bench.fen(Bench.tariff("T1", { $0.passEdge = .split }), stay) == 1000)
    #expect(try Bench.fen(Bench.tariff("T1", { $0.passEdge = .entryStatus }), stay) == 3000)
    #expect(try Bench.fen(Bench.tariff("T1", { $0.passEdge = .exitStatus }), stay) == 0)
  }
}
