import Testing
import Values

/// Plain text for paper.
@Suite struct PaperTextTests {
  @Test("lines break at spaces, Chinese between characters, and never grow wider") func wrapping() {
    #expect(PaperText.wrap("one two three", columns: 8) == ["one two", "three"])
    #expect(PaperText.wrap("消防巡查记录", columns: 5) == ["消防", "巡查", "记录"])
    #expect(PaperText.wrap("abcdefgh", columns: 3) == ["abc", "def", "gh"])
    #expect(PaperText.wrap("") == [""])
  }

  @Test("a table that does not fit breaks its widest columns") func table() {
    let long = String(repeating: "word ", count: 30)
    let lines = PaperText.table(["No.", "What"], [["1", "short"], ["2", long]])
    #expect(lines[0].hasPrefix("No.  What"))
    #expect(lines.allSatisfy { PaperText.width(of: $0) <= PaperText.columns })
    #expect(lines[2] == "1    short")
    #expect(lines.count > 4)
  }

  @Test("many columns never grow wider than the paper") func many() {
    let heads = (0..<12).map { "Column \($0)" }
    let lines = PaperText.table(heads, [heads, heads.map { $0 + $0 }])
    #expect(lines.allSatisfy { PaperText.width(of: $0) <= PaperText.columns })
  }

  @Test("a label that is too long stands on a line of its own") func fact() {
    #expect(PaperText.fact("Label", "value") == ["Label             value"])
    let lines = PaperText.fact("A label that is much too long", "value")
    #expect(lines == ["A label that is much too long", String(repeating: " ", count: 18) + "value"])
  }
}
