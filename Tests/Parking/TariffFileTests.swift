import Testing
import Values

@testable import Parking

/// Tariff files are read strictly, with all faults at once; lint finds what the fields alone do not show.
@Suite struct TariffFileTests {
  /// The findings of a file whose class "car" has a rate, and which may say more.
  static func findings(_ rate: String, _ more: String = "") throws -> [TariffFinding] {
    let text = """
      {"format": "quartermaster-tariff", "formatVersion": 1, "code": "X", "version": 1,
       "name": {"en": "X (made up)", "zh": "X（虚构）"}, "defaultClass": "car", "lost": {"unknownFee": 100},
       "classes": {"car": {\(rate)}}\(more)}
      """
    do throws(TariffRefusal) { return try TariffFile(text).warnings } catch { return error.findings }
  }

  static let unit = #""unit": {"min": 60, "fee": 100}"#

  @Test("the samples are without a fault, and every one has both names", arguments: TariffSamples.all.map(\.code))
  func samples(_ code: String) throws {
    let file = try TariffFile(try #require(TariffSamples.text(code)))
    #expect(file.tariff.code == code)
    #expect(!file.tariff.name.english.isEmpty && !file.tariff.name.chinese.isEmpty)
    #expect(file.warnings.isEmpty, "\(file.warnings)")
  }

  @Test("what is no JSON, no object, of another format, or too long says so") func notAFile() {
    func kinds(_ text: String) -> [TariffFinding.Kind] {
      do throws(TariffRefusal) { return try TariffFile(text).warnings.map(\.kind) } catch {
        return error.findings.map(\.kind)
      }
    }
    #expect(kinds("{") == [.notJSON(JSONFault(.ended, at: 1))])
    #expect(kinds(#"{"code":"A","code":"B"}"#).count == 1)
    #expect(kinds("[]") == [.wrongType(.object)])
    #expect(kinds(String(repeating: " ", count: TariffFile.most + 1)) == [.tooLarge(most: TariffFile.most)])
    #expect(kinds(#"{"format":"csv","formatVersion":1}"#).contains(.otherFormat(found: "csv 1")))
    #expect(
      kinds(#"{"format":"quartermaster-tariff","formatVersion":2}"#).contains(
        .otherFormat(found: "quartermaster-tariff 2")))
  }

  @Test("all faults come at once, each with its path and what to do, in both languages") func allAtOnce() throws {
    let found = try Self.findings(
      """
      "unit": {"min": 0, "fee": -1}, "freeMn": 3, "tailGrace": "15", "freeMode": "maybe", "repeatFree": 1,
      "first": {"min": 1.5}, "caps": {"window": "visit"}
      """, #", "maxStay": 99999999, "rounding": {}, "leases": [7], "paymentGrace": 3"#)
    let expected: [TariffFinding] = [
      TariffFinding("classes.car.unit.min", .outOfRange(least: 1, most: Tariff.Limit.minutes)),
      TariffFinding("classes.car.unit.fee", .outOfRange(least: 0, most: Tariff.Limit.fee)),
      TariffFinding("classes.car.freeMode", .notOneOf(["threshold", "deduct"])),
      TariffFinding("classes.car.first.min", .outOfRange(least: 1, most: Tariff.Limit.minutes)),
      TariffFinding("classes.car.first.fee", .missing(.integer)),
      TariffFinding("classes.car.tailGrace", .wrongType(.integer)),
      TariffFinding("classes.car.caps", .wrongType(.array)),
      TariffFinding("classes.car.repeatFree", .wrongType(.flag)),
      TariffFinding("classes.car.freeMn", .unknownField(nearest: "freeMin")),
      TariffFinding("maxStay", .outOfRange(least: 1, most: Tariff.Limit.stay)),
      TariffFinding("rounding.fen", .missing(.integer)),
      TariffFinding("leases[0]", .wrongType(.object)),
      TariffFinding("paymentGrace", .unknownField(nearest: nil)),
    ]
    for finding in expected { #expect(found.contains(finding), "\(finding)") }
    #expect(found.count == expected.count, "\(found)")
    for finding in found {
      #expect(finding.sentence.english.hasPrefix(finding.path + ": "))
      #expect(
        finding.sentence.chinese.hasPrefix(finding.path + "：") && finding.sentence.chinese != finding.sentence.english)
    }
    let refusal = TariffRefusal(found)
    #expect(refusal.sentence.english.hasPrefix("The tariff has 13 faults: "))
    #expect(refusal.facts["findings"]?.array?.count == 13)
  }

  @Test("bands must hold for all 1440 minutes, once each: gaps, overlaps, bands that never hold") func hours() throws {
    func bands(_ pairs: (String, String)...) throws -> [TariffFinding] {
      let list = pairs.map { #"{"from": "\#($0.0)", "to": "\#($0.1)", "unit": {"min": 60, "fee": 100}}"# }
      return try Self.findings(#""bands": ["# + list.joined(separator: ",") + "]")
    }
    let path = "classes.car.bands"
    #expect(try bands(("08:00", "22:00"), ("22:00", "08:00")).isEmpty)
    #expect(try bands(("00:00", "24:00")).isEmpty)
    #expect(
      try bands(("08:00", "20:00"), ("22:00", "07:30")) == [
        TariffFinding(path, .bandGap(DayHours(from: 450, to: 480))),
        TariffFinding(path, .bandGap(DayHours(from: 1200, to: 1320))),
      ])
    #expect(
      try bands(("08:00", "22:00"), ("21:30", "08:00")) == [
        TariffFinding(path + "[1]", .bandOverlap(DayHours(from: 1290, to: 1320), with: 0))
      ])
    #expect(
      try bands(("08:00", "22:00"), ("22:00", "08:00"), ("23:00", "01:00"), ("09:00", "09:00")) == [
        TariffFinding(path + "[2]", .bandUnreachable), TariffFinding(path + "[3]", .bandUnreachable),
      ])
    #expect(try bands(("8:00", "25:00")).contains(TariffFinding(path + "[0].from", .wrongType(.clock))))
    #expect(try bands().contains { $0.kind == .bandGap(DayHours(from: 0, to: 1440)) })
  }

  @Test("a tariff that prices nothing is refused, unless it says that it is free") func nothing() throws {
    let path = "classes.car"
    #expect(try Self.findings(#""unit": {"min": 60, "fee": 0}"#) == [TariffFinding(path, .pricesNothing)])
    #expect(try Self.findings(#""visit": {"fee": 0}"#) == [TariffFinding(path, .pricesNothing)])
    #expect(try Self.findings(#""free": false"#).contains(TariffFinding(path + ".free", .pricesNothing)))
    #expect(
      try Self.findings(Self.unit + #", "caps": [{"window": "visit", "fen": 0}]"#).contains(
        TariffFinding(path, .pricesNothing)))
    #expect(
      try Self.findings(#""bands": [{"from": "00:00", "to": "24:00", "unit": {"min": 1, "fee": 5}, "cap": 0}]"#)
        .contains(
          TariffFinding(path, .pricesNothing)))
    #expect(try Self.findings(#""free": true"#).isEmpty)
    #expect(try Self.findings(#""unit": {"min": 60, "fee": 0}, "first": {"min": 60, "fee": 5}"#).isEmpty)
    #expect(try Self.findings("").contains(TariffFinding(path, .kindCount(found: []))))
    #expect(
      try Self.findings(Self.unit + #", "visit": {"fee": 5}"#).contains(
        TariffFinding(path, .kindCount(found: ["unit", "visit"]))))
  }

  @Test("caps: one of a kind, numbers only for days, and oddities that are told but not refused") func caps() throws {
    let path = "classes.car.caps"
    func caps(_ text: String, _ more: String = "") throws -> [TariffFinding] {
      try Self.findings(Self.unit + more + #", "caps": [\#(text)]"#)
    }
    #expect(
      try caps(#"{"window": "rolling24", "fen": 500}, {"window": "calendarDay", "fen": 500}"#) == [
        TariffFinding(path + "[1]", .capTwice(.calendarDay))
      ])
    #expect(
      try caps(#"{"window": "visit", "fen": 500, "byNth": [500]}"#) == [
        TariffFinding(path + "[0].byNth", .nthNeedsDays)
      ])
    #expect(
      try caps(#"{"window": "rolling24", "fen": 500}"#, #", "first": {"min": 60, "fee": 501}"#) == [
        TariffFinding(path + "[0]", .capBelowFirst(cap: 500, first: 501))
      ])
    #expect(
      try caps(#"{"window": "rolling24", "byNth": [500, 99]}"#) == [
        TariffFinding(path + "[0]", .capBelowUnit(cap: 99, unit: 100)), TariffFinding(path + "[0].byNth", .nthFalls),
      ])
    let odd = try Self.findings(
      Self.unit
        + #", "tailGrace": 60, "first": {"min": 100, "fee": 5, "every": 60}, "repeatFree": true, "bandMode": "unitStart""#
    )
    #expect(
      odd.map(\.kind) == [
        .tailBeyondUnit(tail: 60, unit: 60), .noBands, .firstNotWhole(min: 100, every: 60), .nothingRepeats,
      ])
    #expect(odd.allSatisfy { $0.isWarning })
  }

  @Test("classes and leases: the default class, codes twice, what a kind of lease needs and must not have") func names()
    throws
  {
    #expect(
      try Self.findings(
        Self.unit,
        """
        , "leases": [{"code": "M", "kind": "month", "fee": 5, "name": {"en": "a", "zh": "甲"}, "days": 3},
          {"code": "M", "kind": "discount", "name": {"en": "b", "zh": "乙"}},
          {"code": "V", "kind": "visit", "name": {"en": "c", "zh": "丙"}, "fee": 3}]
        """
      ) == [
        TariffFinding("leases[0].days", .needless("month")), TariffFinding("leases[1].hours", .missing(.object)),
        TariffFinding("leases[1].percent", .missing(.integer)), TariffFinding("leases[2].rate", .missing(.object)),
        TariffFinding("leases[2].fee", .needless("visit")), TariffFinding("leases[1].code", .twice("M")),
      ])
    let text = try #require(TariffSamples.text("T1"))
    let other = text.replacing(#""defaultClass": "small""#, with: #""defaultClass": "bus""#)
    let expected = TariffRefusal([TariffFinding("defaultClass", .noSuchClass("bus", known: ["small"]))])
    #expect(throws: expected) { try TariffFile(other) }
    #expect(throws: TariffRefusal.self) { try TariffFile(text.replacing(#"{"small""#, with: #"{"a/b""#)) }
    #expect(throws: TariffRefusal.self) {
      try TariffFile(text.replacing(#""code": "T1""#, with: #""code": "T\u0007""#))
    }
  }

  @Test("a lost card without a price is told") func lost() throws {
    let text = try #require(TariffSamples.text("V")).replacing(#", "unknownFee": 1000"#, with: "")
    #expect(try TariffFile(text).warnings == [TariffFinding("lost", .lostUnpriced)])
    let tariff = try TariffFile(text).tariff
    var stay = Stay(entry: nil, exit: Instant(milliseconds: 0), vehicleClass: "small")
    stay.isLost = true
    #expect(throws: QuoteReview.lostUnpriced) { try tariff.quote(stay, in: .utc) }
    stay.isLost = false
    #expect(throws: QuoteReview.noEntry) { try tariff.quote(stay, in: .utc) }
  }

  @Test("the dearest tariff there may be, for the longest stay, stays within Int64") func extremes() throws {
    let fee = Tariff.Limit.fee
    var rate = Tariff.Rate(.unit(Tariff.Unit(min: 1, fee: fee)))
    rate.first = Tariff.First(min: Tariff.Limit.minutes, fee: fee, every: 1)
    let tariff = Tariff(code: "X", version: 1, name: Phrase(verbatim: "X"), defaultClass: "a", classes: ["a": rate])
    var stay = Stay(
      entry: Instant(milliseconds: 0), exit: Instant(milliseconds: (Tariff.Limit.stay - 1) * 60_000), vehicleClass: "a")
    #expect(try tariff.quote(stay, in: .utc).fen == (Tariff.Limit.stay - 1) * fee)
    stay.coupons = [.percent(1)]
    #expect(try tariff.quote(stay, in: .utc).fen == (Tariff.Limit.stay - 1) * fee / 100 * 99)
    stay.coupons = [.percent(101)]
    #expect(throws: QuoteReview.badCoupon(number: 1)) { try tariff.quote(stay, in: .utc) }
    stay.coupons = Array(repeating: .amount(1), count: 11)
    #expect(throws: QuoteReview.tooManyCoupons(count: 11, most: 10)) { try tariff.quote(stay, in: .utc) }
    stay.coupons = []
    stay.paid = Stay.Paid(until: stay.exit, fen: -1)
    #expect(throws: QuoteReview.badPayment) { try tariff.quote(stay, in: .utc) }
  }
}
