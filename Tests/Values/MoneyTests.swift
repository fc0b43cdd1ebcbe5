import Testing
import Values

@Suite struct MoneyTests {
  @Test(
    arguments: [
      (0, "0.00"), (1, "0.01"), (-1, "-0.01"), (99, "0.99"), (100, "1.00"), (123_456_789, "1,234,567.89"),
      (100_000, "1,000.00"),
      (99_999, "999.99"), (.max, "92,233,720,368,547,758.07"), (.min, "-92,233,720,368,547,758.08"),
    ] as [(Int64, String)])
  func formats(_ fen: Int64, _ text: String) throws {
    #expect(Money(fen: fen).format() == text)
    #expect(Money(fen: fen).format(grouped: false) == text.filter { $0 != "," })
    #expect(try Money.parse(text) == Money(fen: fen))
    #expect(try Money.parse(Money(fen: fen).format(symbol: true)) == Money(fen: fen))
  }

  @Test func putsTheMinusBeforeTheSymbol() {
    #expect(Money(fen: -123_456).format(symbol: true) == "-¥1,234.56")
    #expect("\(Money(fen: 5))" == "0.05")
  }

  @Test(
    arguments: [
      ("1234.5", 123_450), ("1,234.50", 123_450), ("¥12", 1200), ("￥12.3", 1230), ("１２．５", 1250), ("１２，３４５", 1_234_500),
      ("12.", 1200),
      (".5", 50), (" 7 ", 700), ("　7　", 700), ("-3", -300), ("－３", -300), ("¥ -3", -300), ("-¥3", -300), ("+3", 300),
      ("12。5", 1250),
      ("−1", -100), ("0", 0), ("-0", 0), ("007", 700),
    ] as [(String, Int64)])
  func readsWhatPeopleType(_ text: String, _ fen: Int64) throws {
    #expect(try Money.parse(text).fen == fen)
  }

  @Test(arguments: [
    ("", NumberFault.empty), ("   ", .empty), ("　", .empty), ("abc", .notANumber), ("1.2.3", .notANumber),
    ("--1", .notANumber),
    ("¥", .notANumber), ("¥¥1", .notANumber), (".", .notANumber), ("-", .notANumber), ("1 2", .notANumber),
    ("1e3", .notANumber),
    ("$5", .notANumber), ("轴", .notANumber), ("0x10", .notANumber), ("1-", .notANumber), ("1.2,3", .notANumber),
    ("1.234", .tooManyDecimals(limit: 2)), ("1.000", .tooManyDecimals(limit: 2)),
    ("1,5", .grouping), ("12,34", .grouping), ("1234,567", .grouping), (",123", .grouping), ("1,,234", .grouping),
    ("1,234,", .grouping),
    ("92233720368547758.08", .tooLarge), ("-92233720368547758.09", .tooLarge), ("99999999999999999999", .tooLarge),
  ])
  func refuses(_ text: String, _ fault: NumberFault) {
    #expect(throws: fault) { try Money.parse(text) }
    #expect(!fault.sentence.english.isEmpty && fault.sentence.chinese != fault.sentence.english)
  }

  @Test func readsBackWhatItWrote() throws {
    var generator = SeededGenerator(seed: 4)
    for shift in 0..<63 {
      for _ in 0..<20 {
        let money = Money(fen: .random(in: .min ... .max, using: &generator) >> Int64(shift))
        #expect(try Money.parse(money.format()) == money)
        #expect(try Money.parse(money.format(grouped: false, symbol: true)) == money)
      }
    }
  }

  @Test func arithmeticTellsOverflow() {
    let most = Money(fen: .max)
    let least = Money(fen: .min)
    #expect(Money(fen: 2).adding(Money(fen: 3)) == Money(fen: 5))
    #expect(most.adding(Money(fen: 1)) == nil)
    #expect(Money(fen: 2).subtracting(Money(fen: 3)) == Money(fen: -1))
    #expect(least.subtracting(Money(fen: 1)) == nil)
    #expect(Money(fen: -2).multiplied(by: 3) == Money(fen: -6))
    #expect(least.multiplied(by: -1) == nil)
  }

  /// S15: issue cost = half-up of quantity × value / quantity on hand.
  @Test(
    arguments: [
      (100, 1, 3, 33), (200, 1, 3, 67), (1, 1, 2, 1), (-1, 1, 2, -1), (1, -1, 2, -1), (1, 1, -2, -1), (-1, -1, 2, 1),
      (3, 1, 2, 2),
      (-3, 1, 2, -2), (0, 5, 7, 0), (1000, 7, 7, 1000), (.max, .max, .max, .max), (.min, 1, 1, .min),
      (.min, .min, .min, .min),
      (.max, 2, 4, 4_611_686_018_427_387_904), (1, 1, .max, 0), (.min, -1, -1, .min), (.max, .min, .max, .min),
    ] as [(Int64, Int64, Int64, Int64)])
  func proportionRoundsOnceHalfAwayFromZero(_ total: Int64, _ part: Int64, _ whole: Int64, _ result: Int64) {
    #expect(Money.proportion(of: Money(fen: total), part: part, whole: whole)?.fen == result)
  }

  @Test func proportionTellsWhatDoesNotFit() {
    #expect(Money.proportion(of: Money(fen: 1), part: 1, whole: 0) == nil)
    #expect(Money.proportion(of: Money(fen: 0), part: 0, whole: 0) == nil)
    #expect(Money.proportion(of: Money(fen: .max), part: 2, whole: 1) == nil)
    #expect(Money.proportion(of: Money(fen: .min), part: -1, whole: 1) == nil)
    #expect(Money.proportion(of: Money(fen: .max), part: .max, whole: 1) == nil)
    #expect(Money.proportion(of: Money(fen: .max), part: .min, whole: 1) == nil)
  }

  /// Against long division in 128 bits, with the parts mirrored through zero.
  @Test func proportionIsExact() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<5000 {
      let shift = Int64.random(in: 0...40, using: &generator)
      let total = Int64.random(in: 0...(.max), using: &generator) >> shift
      let whole = Int64.random(in: 1...(.max), using: &generator) >> Int64.random(in: 0...40, using: &generator) | 1
      let part = Int64.random(in: 0...whole, using: &generator)
      let product = Int128(total) * Int128(part) * 2 + Int128(whole)
      let expected = product / (Int128(whole) * 2)
      let result = Money.proportion(of: Money(fen: total), part: part, whole: whole)
      #expect(result.map { Int128($0.fen) } == expected)
      #expect(Money.proportion(of: Money(fen: -total), part: part, whole: whole)?.fen == result.map { -$0.fen })
    }
  }
}
