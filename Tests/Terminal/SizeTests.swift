import Terminal
import Testing
import Values

/// Issue 2: any size from 1×1 to 300×100 draws without harm, in every language and with either set of glyphs.
@Suite struct SizeTests {
  private static let contexts = [english, chinese, plain]

  private func each(_ draw: (inout Grid, Rect, RenderContext) -> Void) {
    for size in awkwardSizes {
      for context in Self.contexts {
        _ = drawn(size.rows, size.columns) { draw(&$0, $1, context) }
        if size.rows > 50 && size.columns > 50 { continue }
        // And inside a larger grid, where what is around must stay.
        let outer = drawn(size.rows + 2, size.columns + 2) { grid, all in
          grid.fill(all, with: "#")
          draw(&grid, all.inset(rows: 1, columns: 1), context)
        }
        let edge = String(repeating: "#", count: size.columns + 2)
        #expect(outer.line(0) == edge && outer.line(size.rows + 1) == edge)
        for row in 0..<(size.rows + 2) {
          #expect(outer[row, 0].scalar == "#" && outer[row, size.columns + 1].scalar == "#")
        }
      }
    }
  }

  @Test func tables() {
    for count in [0, 1, 7, 2000] {
      var table = Table<Int>(columns: WidgetTests.columns, sort: .init("hand"))
      table.marks = [0, 10]
      table.select(count - 2, count: count)
      each { table.render(into: &$0, in: $1, rows: WidgetTests.rows(count), context: $2) }
    }
  }

  @Test func forms() {
    var form = Form([
      FormField("a", Phrase("Part number", "备件编号"), .code, isRequired: true, hint: Phrase("Scan or type.", "扫码或输入。")),
      FormField("b", Phrase("Quantity", "数量"), .quantity(decimals: 3), value: "1.5", echo: { Phrase($0, $0 + "公斤") }),
      FormField("c", Phrase("Kind", "类别"), .choice([.init("x", Phrase("Wear part", "易损件"))])),
      FormField("d", Phrase("Notes", "备注"), .freeText, value: "深沟球轴承国产精密级深沟球轴承国产精密级深沟球轴承"),
    ])
    form.setError("d", Phrase("This is a rather long explanation of what is wrong here.", "这里有一个相当长的错误说明，需要换行显示。"))
    for _ in 0..<7 {
      each { form.render(into: &$0, in: $1, context: $2) }
      _ = form.handle(.key(.down))
      form.set("a", to: "P-1")
    }
  }

  @Test func dialogsPalettesHelpAndProgress() {
    let items = deskCommands.items(for: Desk(isReader: true))
    let buttons = [Dialog.Button("delete", Phrase("Delete for ever", "永久删除"), kind: .dangerous)]
    for required in [nil, "P-1"] {
      var dialog = Dialog(
        title: Phrase("Delete part", "删除备件"),
        message: Phrase(
          String(repeating: "Long words of warning. ", count: 30), String(repeating: "很长的警告。", count: 60)),
        buttons: buttons, requiredText: required, openedAt: at(0))
      each { dialog.render(into: &$0, in: $1, context: $2) }
      _ = dialog.handle(.key(.tab), at: at(1))
      each { dialog.render(into: &$0, in: $1, context: $2) }
    }
    each { Palette(items).render(into: &$0, in: $1, context: $2) }
    each { HelpPage(deskCommands, state: Desk()).render(into: &$0, in: $1, context: $2) }
    each { Progress(title: Phrase("Import", "导入"), done: 3, total: 9).render(into: &$0, in: $1, context: $2) }
  }

  @Test func barsAndLines() {
    let chart = BarChart((0..<40).map { .init("备件 \($0)", Int64($0), figure: "\($0) 件") })
    let items = deskCommands.items
    each { chart.render(into: &$0, in: $1, context: $2) }
    each { Sparkline((0..<500).map(Int64.init)).render(into: &$0, in: $1, context: $2) }
    each { KeyBar.render(items: items, into: &$0, in: $1, context: $2) }
    let find = FindLine("轴承")
    let status = Phrase("Filter: below minimum", "筛选：低于下限")
    each { find.render(into: &$0, in: $1, status: status, context: $2) }
    each { TitleBar.render(title: "备件清单", detail: "张三 2026-11-22", into: &$0, in: $1, context: $2) }
    each { Message.render(.error(Phrase("No.", "不可以。")), into: &$0, in: $1, context: $2) }
    each { Pager([.init("深沟球轴承 bearing", indent: 4)]).render(into: &$0, in: $1, context: $2) }
    each { $0.frame($1, title: "备件清单", glyphs: $2.glyphs) }
  }

  /// Random keys at random sizes: whatever is typed, the form and the table stay whole.
  @Test(arguments: 0..<25) func randomKeys(_ seed: Int) {
    var random = Seeded(UInt64(seed) + 41)
    let keys: [Key] = [
      .enter, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace, .delete,
      .character("9"), .character("中"), .character(" "), .controlLeft, .control("w"), .control("u"), .shiftDown,
    ]
    var form = Form([
      FormField("a", Phrase("A", "甲"), .text, value: "深沟 球"), FormField("b", Phrase("B", "乙"), .money),
      FormField("c", Phrase("C", "丙"), .choice([.init("1", Phrase("One", "一")), .init("9", Phrase("9", "九"))])),
    ])
    var table = Table<Int>(columns: WidgetTests.columns)
    for _ in 0..<120 {
      let key = keys.randomElement(using: &random) ?? .enter
      _ = form.handle(.key(key))
      if Int.random(in: 0...6, using: &random) == 0 { _ = form.handle(.text(random.text(9))) }
      table.pageRows = Int.random(in: 1...9, using: &random)
      let rows = WidgetTests.rows(Int.random(in: 0...30, using: &random))
      _ = table.handle(key, rows: rows)
      let size = awkwardSizes.randomElement(using: &random) ?? awkwardSizes[0]
      _ = drawn(size.rows, size.columns) { form.render(into: &$0, in: $1, context: chinese) }
      _ = drawn(size.rows, size.columns) { table.render(into: &$0, in: $1, rows: rows, context: chinese) }
    }
    #expect(form.focus >= 0 && form.focus <= 4)
  }
}
