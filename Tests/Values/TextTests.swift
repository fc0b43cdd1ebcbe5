import Testing
import Values

@Suite struct TextTests {
  @Test(arguments: [
    ("", ""), ("轴承 6205-2RS é 𠮷 😀 “x”", "轴承 6205-2RS é 𠮷 😀 “x”"), ("a\u{1b}[31mb\u{0}", "a[31mb"),
    ("a\u{7f}b\u{9b}c", "abc"),
    ("a\tb\r\nc", "a b c"), ("a\n\n\tb", "a b"), ("a\n\u{0}\nb", "a b"), ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
    ("\u{202e}abc\u{202c}\u{2066}d\u{2069}", "abcd"), ("\u{feff}a\u{200b}b\u{200d}c\u{2060}\u{061c}d\u{200f}", "abcd"),
    ("a\u{2013}b\u{2026}\u{203b}\u{2103}", "a\u{2013}b\u{2026}\u{203b}\u{2103}"), ("\u{a0}x\u{ad}", "\u{a0}x\u{ad}"),
    ("  a  ", "  a  "),
    ("A\u{1d}B", "AB"),
  ])
  func cleans(_ text: String, _ clean: String) {
    #expect(Array(Text.clean(text).unicodeScalars) == Array(clean.unicodeScalars))
  }

  /// Every scalar, alone: the quick look at the bytes and the slow rule must agree.
  @Test func quickLookAgreesWithTheRule() {
    var wrong: [UInt32] = []
    for value in UInt32(0)...0x2_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let alone = Text.clean(String(scalar))
      // The tab in front forces the slow way.
      let beside = Text.clean("\t" + "x" + String(scalar))
      if " x" + alone != beside { wrong.append(value) }
    }
    #expect(wrong == [])
  }

  @Test func cleaningTwiceChangesNothing() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<1000 {
      let once = Text.clean(generator.text(upTo: 20))
      #expect(Text.clean(once) == once)
      #expect(!once.unicodeScalars.contains { $0.value < 0x20 || (0x7f...0x9f).contains($0.value) })
    }
  }

  @Test(arguments: [
    ("ＡＢＣ１２３！", "abc123!"), ("ÀÉÞ×ß", "àéþ×ß"), ("a　b", "a b"), ("轴承", "轴承"), ("6205-2rs", "6205-2rs"), ("￥", "¥"),
    ("Ω", "Ω"),
  ])
  func folds(_ text: String, _ folded: String) {
    #expect(Text.fold(text) == folded)
    #expect(Text.fold(folded) == folded)
  }

  @Test(arguments: [
    ("  skf-6205 ", "SKF-6205"), ("ｓｋｆ　６２０５", "SKF 6205"), ("6205\r\n", "6205"), ("\u{feff}ab\u{200b}c", "ABC"),
    ("010123\u{1d}17ab", "010123\u{1d}17AB"), ("ü÷ß", "Ü÷ß"), ("", ""), ("　", ""), ("\t\n", ""), ("轴承a", "轴承A"),
  ])
  func normalizesCodes(_ text: String, _ code: String) {
    #expect(Array(Text.normalizedCode(text).unicodeScalars) == Array(code.unicodeScalars))
    #expect(Text.normalizedCode(code) == code)
  }
}
