import Testing
import Values

@testable import quartermaster

/// What comes over ssh is parted into words by the program itself (G40).
@Suite struct LoginWordsTests {
  @Test("spaces part words, quotation marks keep them together, nothing is expanded") func words() throws {
    #expect(try LoginWords.read("") == [])
    #expect(try LoginWords.read("  find   a  ") == ["find", "a"])
    #expect(try LoginWords.read("find 'a b' \"c d\" e'f'g ''") == ["find", "a b", "c d", "efg", ""])
    #expect(
      try LoginWords.read("find '$(id); rm -rf / | x' *.* ~ a=$b") == [
        "find", "$(id); rm -rf / | x", "*.*", "~", "a=$b",
      ])
    #expect(try LoginWords.read("find 轴承 \"'\"") == ["find", "轴承", "'"])
  }

  @Test("signs of a shell, control characters and open quotation marks are refused") func refused() {
    for text in [
      "a;b", "a|b", "a&b", "a>b", "a<b", "a`b`", "a$(b)", "a${b}", "a\\b", "a\nb", "a\r\nb", "a\tb", "a\u{0}b",
      "a\u{1b}[0m",
      "'a", "\"a", "a '", "'a\nb'", String(repeating: "a", count: 9000),
    ] {
      #expect(throws: LoginRefusal.self, "\(text.prefix(20).debugDescription)") { try LoginWords.read(text) }
    }
  }
}
