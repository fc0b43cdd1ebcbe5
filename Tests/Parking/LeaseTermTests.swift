import Testing
import Values

@testable import Parking

@Suite("P29: long-term tariffs") struct LeaseTermTests {
  typealias Bench = TariffBench

  private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

  private func term(_ kind: LeaseTerm.Kind, _ change: (inout LeaseTerm) -> Void = { _ in }) -> LeaseTerm {
    var term = LeaseTerm(code: "L", kind: kind, name: Phrase("Lease", "长租"))
    term.fee = 30_000
    change(&term)
    return term
  }

  @Test("year, quarter and month: calendar periods, also over months without that day")
  func periods() throws {
    let month = term(.month)
    #expect(
      month.price(from: try day("2026-03-05"))
        == LeaseTerm.Price(total: Money(fen: 30_000), lastDay: try day("2026-04-04")))
    #expect(month.price(from: try day("2026-01-31"))?.lastDay == (try day("2026-02-27")))
    #expect(month.price(from: try day("2026-11-30"), periods: 3)?.lastDay == (try day("2027-02-27")))
    #expect(month.price(from: try day("2026-11-30"), periods: 3)?.total == Money(fen: 90_000))
    #expect(term(.quarter).price(from: try day("2026-01-01"))?.lastDay == (try day("2026-03-31")))
    #expect(term(.year).price(from: try day("2028-02-29"))?.lastDay == (try day("2029-02-27")))
    #expect(month.price(from: try day("2026-01-01"), periods: 0) == nil)
    #expect(month.price(from: try day("2026-01-01"), periods: 121) == nil)
    #expect(month.price(from: try day("9999-12-31")) == nil)
  }

  @Test("one-off and free: once, for days or without end") func once() throws {
    let once = term(.once) { $0.days = 10 }
    #expect(once.price(from: try day("2026-03-01"))?.lastDay == (try day("2026-03-10")))
    #expect(once.price(from: try day("2026-03-01"), periods: 2) == nil)
    #expect(term(.once).price(from: try day("2026-03-01")) == LeaseTerm.Price(total: Money(fen: 30_000), lastDay: nil))
    #expect(term(.free) { $0.fee = 0 }.price(from: try day("2026-03-01"))?.total == .zero)
  }

  private func fen(
    _ from: String, _ to: String, day: Int32 = 0, _ term: LeaseTerm, valid: (String, String) = ("00:00", "24:00"),
    edge: Tariff.PassEdge = .split
  ) throws -> Int64 {
    let tariff = try Bench.tariff(
      "T2",
      {
        $0.leases = [term]
        $0.passEdge = edge
      })
    var stay = try Bench.stay(from, to: to, day: day)
    stay.pass = Stay.Pass(
      term: "L", valid: TimeSpan(from: try Bench.at(valid.0), until: try Bench.at(valid.1, day: 1)))
    return try Bench.fen(tariff, stay)
  }

  @Test("a lease covers its stays; in some hours only where it says so") func covers() throws {
    for kind in [LeaseTerm.Kind.year, .quarter, .month, .once, .free] {
      #expect(try fen("09:00", "11:00", term(kind)) == 0)
    }
    let nights = term(.month) { $0.hours = DayHours(from: 1080, to: 540) }
    #expect(try fen("17:00", "10:00", day: 1, nights) == 1000 + 1000)
    #expect(try fen("20:00", "22:00", nights) == 0)
  }

  @Test("a lease that begins or ends within the stay: by its edges") func edges() throws {
    let month = term(.month)
    #expect(try fen("09:00", "11:00", month, valid: ("10:00", "00:00")) == 1000)
    #expect(try fen("09:00", "11:00", month, valid: ("10:00", "00:00"), edge: .entryStatus) == 2000)
    #expect(try fen("09:00", "11:00", month, valid: ("10:00", "00:00"), edge: .exitStatus) == 0)
  }

  @Test("a minute is covered where it begins inside") func minutes() throws {
    let tariff = try Bench.tariff("T1", rate: { $0 = Tariff.Rate(.unit(Tariff.Unit(min: 1, fee: 1))) })
    var stay = try Bench.stay(minutes: 100)
    let entry = try #require(stay.entry)
    for (from, until, expected) in [(10_000, 70_000, 99), (60_000, 120_000, 99), (60_001, 119_999, 100), (-5, 1, 99)] {
      stay.covered = [
        TimeSpan(from: entry.advanced(milliseconds: Int64(from)), until: entry.advanced(milliseconds: Int64(until)))
      ]
      #expect(try Bench.fen(tariff, stay) == Int64(expected), "\(from) to \(until)")
    }
  }

  @Test("by time and by visit: the holder's own rate while the lease holds") func ownRate() throws {
    let byVisit = term(.visit) { $0.rate = Tariff.Rate(.visit(fee: 700, every: nil)) }
    #expect(try fen("09:00", "15:00", byVisit) == 700)
    let byTime = term(.time) { $0.rate = Tariff.Rate(.unit(Tariff.Unit(min: 60, fee: 100))) }
    #expect(try fen("09:00", "15:00", byTime) == 600)
    #expect(try fen("09:00", "15:00", byTime, valid: ("10:00", "00:00")) == 6000)
    // A lease that was over at the entry has no rate any more.
    let tariff = try Bench.tariff("T2", { $0.leases = [byTime] })
    var stay = try Bench.stay("09:00", to: "15:00")
    stay.pass = Stay.Pass(term: "L", valid: TimeSpan(from: try Bench.at("00:00"), until: try Bench.at("09:00")))
    #expect(try Bench.fen(tariff, stay) == 6000)
  }

  @Test("a discount in its hours: a share of what the stay costs more for them") func discount() throws {
    let half = term(.discount) {
      $0.fee = 0
      $0.percent = 50
      $0.hours = DayHours(from: 720, to: 840)
    }
    // 10:00–15:00 costs 5000; without 12:00–14:00 it costs 3000.
    #expect(try fen("10:00", "15:00", half) == 4000)
    let whole = term(.discount) {
      $0.percent = 100
      $0.hours = DayHours(from: 720, to: 840)
    }
    #expect(try fen("10:00", "15:00", whole) == 3000)
    #expect(try fen("08:00", "11:00", whole) == 3000)
  }

  @Test("a class that the tariff has not, a term that it has not, a stay beyond its limit") func warnings() throws {
    let tariff = try Bench.tariff("T1", { $0.maxStay = 60 })
    var stay = try Bench.stay(minutes: 61, as: "bus")
    let quote = try Bench.quote(tariff, stay)
    #expect(quote.fen == 1500)
    #expect(quote.warnings == [.unknownClass("bus", used: "small"), .beyondMaxStay(minutes: 61, limit: 60)])
    stay.pass = Stay.Pass(term: "none", valid: TimeSpan(from: stay.exit, until: stay.exit))
    #expect(throws: QuoteReview.unknownTerm("none")) { try tariff.quote(stay, in: Bench.shanghai) }
    stay = try Bench.stay(minutes: 60)
    stay.coupons = [.amount(1500)]
    #expect(try Bench.quote(tariff, stay).warnings == [.couponLeft(fen: 500)])
  }
}
