import Terminal
import Testing
import Values

/// A field of several lines.
@Suite struct ParagraphTests {
  private func form(_ text: String = "") -> Form {
    var form = Form([
      FormField("title", Phrase("Title", "标题")), FormField("text", Phrase("Text", "正文"), .paragraphs, value: text),
      FormField("day", Phrase("Day", "日期"), .date),
    ])
    form.columns = 12
    form.moveFocus(to: "text")
    return form
  }

  @Test("G10: Ctrl-N begins a line; Enter goes to the next field; pasted line ends stay") func lines() {
    var form = form()
    _ = form.handle(.text("one"))
    #expect(form.handle(.key(.control("n"))) == .changed("text"))
    _ = form.handle(.text("二"))
    #expect(form["text"] == "one\n二")
    _ = form.handle(.paste("\r\nthree\rfour"))
    #expect(form["text"] == "one\n二\nthree\nfour")
    #expect(form.handle(.key(.enter)) == .left("text"))
    #expect(form.focused?.id == "day")
  }

  @Test("G10: Up and Down go through the rows before they leave the field") func moves() {
    var form = form("one two three four\nfive")
    // In twelve columns: "one two ", "three four", "five".
    #expect(form.handle(.key(.up)) == .handled && form.handle(.key(.up)) == .handled)
    _ = form.handle(.text("!"))
    #expect(form["text"] == "one !two three four\nfive")
    #expect(form.handle(.key(.up)) == .left("text") && form.focused?.id == "title")
    form.moveFocus(to: "text")
    #expect(form.handle(.key(.down)) == .handled && form.handle(.key(.down)) == .handled)
    #expect(form.handle(.key(.down)) == .left("text") && form.focused?.id == "day")
  }

  @Test("G10: Home, End and Ctrl-K stay in the line") func inLine() {
    var form = form("first\nsecond")
    _ = form.handle(.key(.home))
    _ = form.handle(.text(">"))
    #expect(form["text"] == "first\n>second")
    _ = form.handle(.key(.control("k")))
    #expect(form["text"] == "first\n>")
    _ = form.handle(.key(.up))
    _ = form.handle(.key(.end))
    _ = form.handle(.text("."))
    #expect(form["text"] == "first.\n>")
  }

  @Test("G10: it has the whole width below its label and shows the row of the caret", arguments: [5, 9, 20])
  func drawing(_ rows: Int) {
    let text = (1...9).map { "line \($0)" }.joined(separator: "\n")
    var form = form(text)
    let below = drawn(rows, 40) { form.render(into: &$0, in: $1, context: english) }
    #expect(below.text.contains("line 9"))
    for _ in 0..<8 { _ = form.handle(.key(.up)) }
    let above = drawn(rows, 40) { form.render(into: &$0, in: $1, context: chinese) }
    #expect(above.text.contains("line 1"))
    #expect(above.cursor != nil)
  }

  @Test("G10: no row begins with a closing mark") func closing() {
    let form = form("请到北门集合，不得缺席")
    let grid = drawn(9, 13) { form.render(into: &$0, in: $1, context: chinese) }
    #expect((0..<9).allSatisfy { !grid.line($0).hasPrefix("，") }, "\(grid.text)")
    #expect(grid.text.contains("合，"))
  }

  @Test("a number stays with its unit, and a quotation mark with what it opens, where a line ends") func wrapping() {
    #expect(TextFit.wrap("There are only 12 ea left", columns: 18) == ["There are only", "12 ea left"])
    #expect(TextFit.wrap("货位现有 12 件不足", columns: 12) == ["货位现有", "12 件不足"])
    #expect(TextFit.wrap("备件（库存）", columns: 6) == ["备件", "（库", "存）"])
  }
}
