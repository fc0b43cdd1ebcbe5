import Testing
import Values

@Suite struct QuantityTests {
  @Test(
    arguments: [
      (0, 0, "0"), (5, 0, "5"), (-5, 0, "-5"), (12_500, 3, "12.500"), (1, 3, "0.001"), (-1, 6, "-0.000001"),
      (1_234_567, 0, "1234567"),
      (.max, 6, "9223372036854.775807"), (.min, 6, "-9223372036854.775808"), (.min, 0, "-9223372036854775808"),
    ] as [(Int64, Int, String)])
  func formats(_ units: Int64, _ decimals: Int, _ text: String) throws {
    #expect(Quantity(units).format(decimals: decimals) == text)
    #expect(try Quantity.parse(text, decimals: decimals) == Quantity(units))
  }

  @Test func groupsWhereAsked() {
    #expect(Quantity(1_234_567_890).format(decimals: 3, grouped: true) == "1,234,567.890")
    #expect(Quantity(123_456).format(decimals: 3, grouped: true) == "123.456")
  }

  @Test(
    arguments: [
      ("12.5", 3, 12_500), ("１２．５", 1, 125), ("1,234", 0, 1234), ("１２，３４５", 0, 12345), (" -3 ", 2, -300), ("5.", 0, 5),
    ] as [(String, Int, Int64)])
  func readsWhatPeopleType(_ text: String, _ decimals: Int, _ units: Int64) throws {
    #expect(try Quantity.parse(text, decimals: decimals).units == units)
  }

  @Test(arguments: [
    ("", 0, NumberFault.empty), ("1.5", 0, .tooManyDecimals(limit: 0)), ("1.0000", 3, .tooManyDecimals(limit: 3)),
    ("¥5", 2, .notANumber),
    ("1,5", 1, .grouping), ("9223372036854.775808", 6, .tooLarge), ("10000000000000", 6, .tooLarge),
    ("x", 0, .notANumber),
  ])
  func refuses(_ text: String, _ decimals: Int, _ fault: NumberFault) {
    #expect(throws: fault) { try Quantity.parse(text, decimals: decimals) }
  }

  @Test func readsBackWhatItWrote() throws {
    var generator = SeededGenerator(seed: 6)
    for decimals in 0...6 {
      for shift in 0..<63 {
        let quantity = Quantity(.random(in: .min ... .max, using: &generator) >> Int64(shift))
        for grouped in [true, false] {
          #expect(
            try Quantity.parse(quantity.format(decimals: decimals, grouped: grouped), decimals: decimals) == quantity)
        }
      }
    }
  }

  @Test func arithmeticTellsOverflow() {
    #expect(Quantity(2).adding(Quantity(3)) == Quantity(5))
    #expect(Quantity(.max).adding(Quantity(1)) == nil)
    #expect(Quantity(2).subtracting(Quantity(3)) == Quantity(-1))
    #expect(Quantity(.min).subtracting(Quantity(1)) == nil)
  }
}
