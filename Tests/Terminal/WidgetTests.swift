import Terminal
import Testing
import Values

@Suite struct WidgetTests {
  static let columns = [
    TableColumn("number", Phrase("Number", "编号"), minimum: 6, preferred: 8),
    TableColumn("name", Phrase("Name", "名称"), minimum: 8, preferred: 14, weight: 1),
    TableColumn("bin", Phrase("Bin", "货位"), minimum: 5, preferred: 6, priority: 2),
    TableColumn("hand", Phrase("On hand", "库存"), minimum: 7, preferred: 8, alignment: .right),
    TableColumn("state", Phrase("State", "状态"), minimum: 6, preferred: 8, priority: 1),
  ]

  static func rows(_ count: Int) -> TableRows<Int> {
    TableRows(count: count) { index in
      guard index < 900 else { return nil }
      return TableRow(
        id: index * 10,
        cells: [
          .init("P-\(index)"), .init(index % 2 == 0 ? "深沟球轴承国产精密级" : "V-belt"), "A-01", .init("\(index * 3)"),
          index % 3 == 0 ? .init("低于下限", role: .warning) : "正常",
        ])
    }
  }

  @Test func aTableLooksLikeThis() {
    var table = Table<Int>(columns: Self.columns, sort: .init("name", isDescending: true))
    table.marks = [10]
    table.select(2, count: 3)
    let grid = drawn(5, 56) { table.render(into: &$0, in: $1, rows: Self.rows(3), context: chinese) }
    #expect(
      grid.snapshot == """
          编号      名称v            货位        库存  状态
          P-0       深沟球轴承国产…  A-01           0  低于下限
        * P-1       V-belt           A-01           3  正常
          P-2       深沟球轴承国产…  A-01           6  正常

        --------------------
        ..hhhh......hhhhh............hhhh........hhhh..hhhh
        ...............................................wwwwwwww
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm
        SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS

        cursor 3,0
        """)
  }

  @Test func narrowTablesDropColumnsByPriority() {
    func kept(_ width: Int) -> [String] {
      TableLayout(Self.columns, width: width).places.map { Self.columns[$0.column].id }
    }
    #expect(kept(60) == ["number", "name", "bin", "hand", "state"])
    #expect(kept(36) == ["number", "name", "hand", "state"])
    #expect(kept(25) == ["number", "name", "hand"])
    #expect(kept(10) == ["number", "name"])
    for width in 0...120 {
      let places = TableLayout(Self.columns, width: width).places
      for place in places { #expect(place.width > 0 && place.start + place.width <= width) }
      for (left, right) in zip(places, places.dropFirst()) { #expect(left.start + left.width + 2 == right.start) }
    }
    let wide = TableLayout(Self.columns, width: 120).places
    #expect(wide.last.map { $0.start + $0.width } == 120)
  }

  @Test func roomGoesToThoseThatWantLeastFirst() {
    func widths(_ columns: [TableColumn], _ width: Int) -> [Int] {
      TableLayout(columns, width: width).places.map(\.width)
    }
    func column(_ id: String, _ minimum: Int, _ sufficient: Int, _ preferred: Int, priority: Int = 0) -> TableColumn {
      TableColumn(
        id, Phrase(id, id), minimum: minimum, sufficient: sufficient, preferred: preferred, priority: priority)
    }
    let columns = [column("title", 8, 8, 40), column("number", 4, 4, 13), column("unit", 4, 4, 30)]
    // 13 for the number, the others share 37 evenly; the odd one to the first.
    #expect(widths(columns, 54) == [19, 13, 18])
    #expect(widths(columns, 87) == [40, 13, 30])
    // What suffices for the first comes before a column that may go; where not even that fits, all go down to the minima.
    let known = [column("title", 8, 20, 40), column("note", 6, 6, 6, priority: 1)]
    #expect(widths(known, 28) == [20, 6])
    #expect(widths(known, 27) == [27])
    #expect(widths([column("a", 4, 20, 20), column("b", 4, 20, 20)], 32) == [15, 15])
  }

  @Test func aTableAsksOnlyForRowsInView() {
    nonisolated(unsafe) var asked: Set<Int> = []
    let rows = TableRows<Int>(count: 1_000_000) { index in
      asked.insert(index)
      return TableRow(id: index, cells: ["a", "b", "c", "d", "e"])
    }
    var table = Table<Int>(columns: Self.columns)
    table.pageRows = 20
    table.select(500_000, count: rows.count)
    _ = drawn(21, 80) { table.render(into: &$0, in: $1, rows: rows, context: english) }
    #expect(asked.count == 20)
    #expect(asked.contains(500_000))
  }

  @Test func theFirstRowMovesAsLittleAsTheSelectionNeeds() {
    func first(_ top: Int, _ selected: Int?, _ count: Int = 50, _ rows: Int = 5) -> Int {
      Viewport.first(top, showing: selected, count: count, rows: rows)
    }
    #expect([first(10, 12), first(10, 14), first(10, 15), first(10, 9), first(10, nil)] == [10, 10, 11, 9, 10])
    #expect([first(99, nil), first(-4, nil), first(0, 99), first(30, -1), first(7, .max)] == [45, 0, 45, 0, 45])
    #expect([first(3, 2, 4), first(3, 2, 0), first(3, 2, 50, 0), first(.max, .min, 3, 1)] == [0, 0, 0, 0])
  }

  @Test func movingPagingAndMarking() {
    var table = Table<Int>(columns: Self.columns)
    table.pageRows = 5
    let rows = Self.rows(12)
    #expect(table.handle(.up, rows: rows) == .atEdge)
    #expect(table.handle(.pageDown, rows: rows) == .moved)
    #expect(table.selected == 4)
    #expect(table.handle(.end, rows: rows) == .moved)
    #expect(table.selected == 11)
    #expect(table.isNearEnd(count: 12))
    #expect(table.handle(.down, rows: rows) == .atEdge)
    #expect(table.handle(.home, rows: rows) == .moved)
    #expect(table.handle(.character(" "), rows: rows) == .marked)
    #expect(table.marks == [0] && table.selected == 1)
    #expect(table.handle(.shiftDown, rows: rows) == .marked)
    #expect(table.marks == [0, 10, 20])
    #expect(table.handle(.enter, rows: rows) == .open(2))
    #expect(table.handle(.character("a"), rows: rows) == .ignored)
    #expect(table.handle(.down, rows: .none) == .moved)
    #expect(table.selected == 0)
  }

  @Test func theSelectionStaysOnItsRowAcrossReloads() {
    var table = Table<Int>(columns: Self.columns)
    table.select(3, count: 10)
    table.shift(by: 4, count: 14)
    #expect(table.selected == 7)
    table.reselect(20, in: Self.rows(10))
    #expect(table.selected == 2)
    table.reselect(-1, in: Self.rows(1))
    #expect(table.selected == 0)
  }

  @Test func sortingTwiceTurnsTheOrderRound() {
    var table = Table<Int>(columns: Self.columns)
    _ = table.handle(.right, rows: .none)
    table.sortByCurrent()
    #expect(table.sort == .init("name"))
    table.sortByCurrent()
    #expect(table.sort == .init("name", isDescending: true))
    table.sortByCurrent()
    #expect(table.sort == .init("name"))
  }

  // MARK: - Find

  @Test func typingOnAListFinds() {
    var find = FindLine()
    #expect(find.handle(.key(.character(" "))) == .ignored)
    #expect(find.handle(.key(.character("?"))) == .ignored)
    #expect(find.handle(.key(.escape)) == .ignored)
    #expect(find.handle(.key(.character("/"))) == .handled)
    #expect(find.handle(.text("深沟 球 ")) == .changed)
    #expect(find.text == "深沟 球")
    #expect(find.handle(.key(.down)) == .ignored)
    #expect(find.handle(.key(.backspace)) == .changed)
    #expect(find.handle(.paste("abc\nquit")) == .changed)
    #expect(find.text == "深沟 球abc")
    #expect(find.handle(.key(.escape)) == .changed)
    #expect(find.text.isEmpty && !find.isActive)
  }

  @Test func aScanOnAListReplacesWhatWasLookedFor() {
    var find = FindLine("old")
    _ = find.handle(.key(.character("6")))
    #expect(find.handle(.scan(Scan("690\u{1d}1234", isFirstTyped: true))) == .scanned)
    #expect(find.text == "6901234")
    // What is typed next begins anew.
    _ = find.handle(.key(.character("x")))
    #expect(find.text == "x")
  }

  @Test func theFindLineLooksLikeThis() {
    let find = FindLine("轴承")
    let grid = drawn(1, 40) {
      find.render(into: &$0, in: $1, status: Phrase("Filter: low", "筛选：低于下限"), context: chinese)
    }
    #expect(grid.text == "查找：轴承                筛选：低于下限")
    #expect(grid.cursor == Position(row: 0, column: 10))
  }

  @Test func aScriptedTerminalEndsWhenItsScriptDoes() {
    let terminal = ScriptedTerminal(size: Size(rows: 5, columns: 20))
    terminal.type("ab")
    terminal.send(.scan(Scan("6901234")), .wake)
    terminal.resize(to: Size(rows: 1, columns: 1))
    var all: [Event] = []
    while true {
      let events = terminal.nextEvents(timeout: nil)
      all += events
      if events == [.hangUp] { break }
    }
    #expect(
      all == [
        .key(.character("a")), .key(.character("b")), .scan(Scan("6901234")), .wake,
        .resize(Size(rows: 1, columns: 1)), .hangUp,
      ])
    #expect(terminal.nextEvents(timeout: 5) == [])
  }

  // MARK: - Dialog

  private func dialog(_ required: String? = nil) -> Dialog {
    Dialog(
      title: Phrase("Delete part", "删除备件"), message: Phrase("Delete P-1? Its movements stay.", "删除 P-1？流水会保留。"),
      buttons: [.init("delete", Phrase("Delete", "删除"), kind: .dangerous)], requiredText: required, openedAt: at(0))
  }

  @Test func aDialogCancelsByDefault() {
    var dialog = dialog()
    #expect(dialog.handle(.key(.enter), at: at(250)) == .cancelled)
    #expect(dialog.handle(.key(.escape), at: at(0)) == .cancelled)
  }

  @Test func enterMeansNothingForAQuarterOfASecond() {
    var dialog = dialog()
    _ = dialog.handle(.key(.tab), at: at(1))
    #expect(dialog.handle(.key(.enter), at: at(249)) == .refused(nil))
    #expect(dialog.handle(.key(.enter), at: at(250)) == .chosen("delete"))
  }

  @Test func aScanNeverConfirms() {
    var dialog = dialog()
    _ = dialog.handle(.key(.right), at: at(1))
    guard case .refused(.some) = dialog.handle(.scan(Scan("6901234")), at: at(900)) else {
      Issue.record("the scan was taken")
      return
    }
    #expect(dialog.handle(.key(.character("6")), at: at(900)) == .refused(nil))
  }

  @Test func aDangerousButtonMayAskForTheNumber() {
    var dialog = dialog("P-1")
    _ = dialog.handle(.key(.tab), at: at(1))
    guard case .refused(.some) = dialog.handle(.key(.enter), at: at(900)) else {
      Issue.record("it was confirmed without the number")
      return
    }
    _ = dialog.handle(.text("P-1"), at: at(901))
    #expect(dialog.handle(.key(.enter), at: at(902)) == .chosen("delete"))
  }

  @Test func aDialogLooksLikeThis() {
    let grid = drawn(7, 40) { dialog().render(into: &$0, in: $1, context: chinese) }
    #expect(
      grid.text == """

              ┌─ 删除备件 ───────────────┐
              │ 删除 P-1？流水会保留。   │
              │                          │
              │ > 取消    删除           │
              └──────────────────────────┘

        """)
    #expect(grid.cursor == Position(row: 4, column: 8))
  }

  // MARK: - The small ones

  @Test func messagesSayTheirKindInAWord() {
    var lines: Set<String> = []
    for kind in Message.Kind.allCases {
      let grid = drawn(1, 40) {
        Message.render(Message(kind, Phrase("Saved.", "已保存。")), into: &$0, in: $1, context: chinese)
      }
      lines.insert(grid.text)
    }
    #expect(lines == ["提示：已保存。", "完成：已保存。", "注意：已保存。", "错误：已保存。"])
  }

  @Test func barsAreExactInEighths() {
    let chart = BarChart([
      .init("轴承", 8, figure: "8 件"), .init("皮带", 3, figure: "3 件", role: .barWarning), .init("无", 0, figure: "0 件"),
    ])
    let grid = drawn(3, 20) { chart.render(into: &$0, in: $1, context: chinese) }
    #expect(grid.text == "轴承 ██████████ 8 件\n皮带 ███▊       3 件\n无              0 件")
    #expect(Bars.scaled(.max, of: .max, to: 80) == 80)
    #expect(Bars.scaled(.max - 1, of: .max, to: 80) == 79)
    #expect(Bars.scaled(1, of: .max, to: 80) == 1)
    #expect(Bars.scaled(-5, of: 10, to: 80) == 0)
    #expect(Bars.scaled(.min, of: .min, to: 80) == 0)
  }

  @Test func sparklinesShowTheLastValues() {
    let line = Sparkline([9, 0, 1, 2, 4, 8], warnBelow: 2)
    let grid = drawn(1, 5) { line.render(into: &$0, in: $1, context: english) }
    #expect(grid.text == " ▁▂▄█")
    #expect(grid.roleText == ".Rrrr")
    let ascii = drawn(1, 5) { line.render(into: &$0, in: $1, context: plain) }
    #expect(ascii.text == " ..:#")
  }

  @Test func progressNamesFiguresAndTheWayOut() {
    let progress = Progress(title: Phrase("Import", "导入"), done: 500, total: 2000)
    let grid = drawn(5, 40) { progress.render(into: &$0, in: $1, context: english) }
    #expect(grid.text.contains("500 / 2000  25%"))
    #expect(grid.text.contains("Ctrl-C or Esc stops it."))
    #expect(Progress(title: Phrase("I", "导"), done: .max, total: .max).percent == 100)
  }

  @Test func theCaretIsInViewAndOnItsCharacter() {
    var input = TextInput("深沟球轴承国产精密级")
    _ = input.handle(.end)
    let end = drawn(1, 7) { input.render(into: &$0, in: $1, role: .input, isFocused: true, context: english) }
    #expect(end.text == "精密级")
    #expect(end.cursor == Position(row: 0, column: 6))
    _ = input.handle(.home)
    let start = drawn(1, 7) { input.render(into: &$0, in: $1, role: .input, isFocused: true, context: english) }
    #expect(start.text == "深沟球")
    #expect(start.cursor == Position(row: 0, column: 0))
  }

  @Test func typingEditsByCharactersAPersonSees() {
    var input = TextInput("")
    for character in "e\u{301}中" { _ = input.handle(.character(character)) }
    _ = input.handle(.character("\u{301}"))
    _ = input.handle(.backspace)
    #expect(input.text == "e\u{301}")
    _ = input.handle(.backspace)
    #expect(input.isEmpty)
    input.insert("one two\u{1b}[31m\nthree\u{202e}")
    #expect(input.text == "one two[31m three")
    _ = input.handle(.control("w"))
    #expect(input.text == "one two[31m ")
    var short = TextInput("", limit: 3)
    #expect(short.insert("abcd") == false)
    #expect(short.text == "abc")
  }

  @Test func theTitleWinsOverTheDetail() {
    let wide = drawn(1, 30) { TitleBar.render(title: "备件", detail: "张三", into: &$0, in: $1, context: chinese) }
    #expect(wide.text == " 备件                    张三")
    let narrow = drawn(1, 9) { TitleBar.render(title: "备件清单", detail: "张三", into: &$0, in: $1, context: chinese) }
    #expect(narrow.text == " 备件清…")
  }

  @Test func aPagerFindsAndScrolls() {
    var pager = Pager((0..<50).map { Pager.Line("line \($0)") })
    let size = Size(rows: 5, columns: 20)
    #expect(pager.find("line 42", in: size) == true)
    let grid = drawn(5, 20) { pager.render(into: &$0, in: $1, matching: "42", context: english) }
    #expect(grid.line(0).hasPrefix("line 42"))
    #expect(grid[0, 0].role == .match)
    #expect(pager.find("nothing", in: size) == false)
    _ = pager.handle(.end, in: size)
    let last = drawn(5, 20) { pager.render(into: &$0, in: $1, context: english) }
    #expect(last.line(4).hasPrefix("line 49"))
  }
}
