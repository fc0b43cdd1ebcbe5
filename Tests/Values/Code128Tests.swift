import Testing

@testable import Values

@Suite("S44: Code 128") struct Code128Tests {
  @Test("published texts have their published check characters") func checks() throws {
    // The worked example of Wikipedia's article, in set A: 878 modulo 103.
    #expect(Code128.check([103, 48, 42, 42, 17, 18, 19, 35]) == 54)
    #expect(try Code128("Wikipedia").values == [104, 55, 73, 75, 73, 80, 69, 68, 73, 65, 88, 106])
    // The example of Barcode Island: set B, then three pairs in set C.
    #expect(try Code128("HI345678").values == [104, 40, 41, 99, 34, 56, 78, 68, 106])
  }

  @Test("every pattern has eleven modules, an even number of dark ones, and is no other's") func patterns() {
    #expect(Code128.patterns.count == 107 && Set(Code128.patterns).count == 107)
    for (value, widths) in Code128.patterns.enumerated() {
      #expect(widths.reduce(0, +) == (value == 106 ? 13 : 11), "\(value)")
      #expect(widths.allSatisfy { (1...4).contains($0) })
      if value < 106 { #expect((widths[0] + widths[2] + widths[4]) % 2 == 0, "\(value)") }
    }
  }

  @Test(
    "sets change where it saves a character and not otherwise",
    arguments: [
      ("1234", [105, 12, 34]), ("12", [105, 12]), ("1", [104, 17]), ("123456A", [105, 12, 34, 56, 100, 33]),
      ("A12B", [104, 33, 17, 18, 34]), ("A1234", [104, 33, 99, 12, 34]), ("A1234B", [104, 33, 17, 18, 19, 20, 34]),
      ("A123456B", [104, 33, 99, 12, 34, 56, 100, 34]), ("\t\t", [103, 73, 73]),
      ("ab\tcd", [104, 65, 66, 98, 73, 67, 68]),
      ("AB\u{1d}CD", [103, 33, 34, 93, 35, 36]),
    ])
  func sets(_ text: String, _ data: [Int]) throws {
    #expect(Array(try Code128(text).values.dropLast(2)) == data)
  }

  @Test("no shorter way exists: every way through the sets is tried for short texts") func shortest() throws {
    var random = SeededGenerator(seed: 128)
    let letters = Array("aA1234\t")
    for _ in 0..<300 {
      let text = String(
        (0..<Int.random(in: 1...7, using: &random)).map { _ in letters.randomElement(using: &random) ?? "1" })
      #expect(try Code128(text).values.count - 2 == Self.least(Array(text.utf8).map(Int.init)), "\(text)")
    }
  }

  /// The fewest characters, start included, by trying everything.
  private static func least(_ bytes: [Int]) -> Int {
    func go(_ place: Int, _ set: Int, _ latched: Bool) -> Int {
      if place == bytes.count { return 0 }
      var best = 1000
      func holds(_ set: Int) -> Bool { set == 0 ? bytes[place] < 96 : bytes[place] >= 32 }
      if set < 2, holds(set) { best = min(best, 1 + go(place + 1, set, false)) }
      if set < 2, holds(1 - set) { best = min(best, 2 + go(place + 1, set, false)) }
      if set == 2, place + 1 < bytes.count, (48..<58).contains(bytes[place]), (48..<58).contains(bytes[place + 1]) {
        best = min(best, 1 + go(place + 2, set, false))
      }
      if !latched { for other in 0..<3 where other != set { best = min(best, 1 + go(place, other, true)) } }
      return best
    }
    return 1 + (0..<3).map { go(0, $0, true) }.reduce(1000, min)
  }

  @Test("what it cannot hold is refused as a fact") func refusals() {
    #expect(throws: SymbolFault.empty) { try Code128("") }
    #expect(throws: SymbolFault.notEncodable("轴")) { try Code128("A轴") }
    #expect(throws: SymbolFault.notEncodable("é")) { try Code128("é") }
    #expect(throws: SymbolFault.tooLong(asked: 81, most: 80)) { try Code128(String(repeating: "A", count: 81)) }
  }

  @Test("bars begin and end dark, and are as wide as their characters") func modules() throws {
    let code = try Code128("BRG-0001")
    let modules = code.modules
    #expect(modules.columns == (code.values.count - 1) * 11 + 13 && modules.rows == 1)
    #expect(modules[0, 0] && modules[0, modules.columns - 1] && !modules[0, modules.columns])
  }
}
