import Terminal
import Testing
import Values

/// Reports of the mouse as they come from a terminal, and what the widgets make of clicks.
@Suite struct MouseTests {
  private func events(_ reads: [(Int64, String)], isOn: Bool = true) -> [Event] {
    var assembler = InputAssembler()
    assembler.acceptsMouse = isOn
    var out: [Event] = []
    for (time, text) in reads {
      if let deadline = assembler.deadline, deadline < at(time) { out += assembler.expire(at: deadline) }
      out += assembler.receive(bytes(text), at: at(time))
    }
    while let deadline = assembler.deadline { out += assembler.expire(at: deadline) }
    return out
  }

  private func click(_ row: Int, _ column: Int) -> Event {
    .mouse(Mouse(.click, at: Position(row: row, column: column)))
  }

  @Test func aPressIsAClickAndTheWheelIsTheWheel() {
    #expect(events([(0, "\u{1b}[<0;12;5M\u{1b}[<0;12;5m")]) == [click(4, 11)])
    let place = Position(row: 2, column: 0)
    #expect(events([(0, "\u{1b}[<64;1;3M")]) == [.mouse(Mouse(.wheelUp, at: place))])
    #expect(events([(0, "\u{1b}[<65;1;3M")]) == [.mouse(Mouse(.wheelDown, at: place))])
    // With Shift, Alt or Ctrl held it is the same.
    #expect(events([(0, "\u{1b}[<16;12;5M")]) == [click(4, 11)])
  }

  @Test func twoFastClicksAtOnePlaceAreADoubleClick() {
    let press = "\u{1b}[<0;12;5M"
    let double = Event.mouse(Mouse(.doubleClick, at: Position(row: 4, column: 11)))
    #expect(events([(0, press), (400, press)]) == [click(4, 11), double])
    #expect(events([(0, press), (401, press)]) == [click(4, 11), click(4, 11)])
    #expect(events([(0, press), (100, "\u{1b}[<0;13;5M")]) == [click(4, 11), click(4, 12)])
    // A third begins anew.
    #expect(events([(0, press), (100, press), (200, press)]) == [click(4, 11), double, click(4, 11)])
  }

  @Test func theFirstWayOfReportingIsReadToo() {
    #expect(events([(0, "\u{1b}[M ,%")]) == [click(4, 11)])
    #expect(events([(0, "\u{1b}[M#,%abc")]) == [.text("abc")], "a release, then typing")
    // A column beyond what one character can say is no place; nothing of it is typed.
    var assembler = InputAssembler()
    assembler.acceptsMouse = true
    #expect(assembler.receive([0x1b, 0x5b, 0x4d, 0x20, 0xf0, 0x25].map(RawInput.byte), at: at(0)) == [])
  }

  @Test func aReportCutByALineIsWhole() {
    #expect(events([(0, "\u{1b}[<0;1"), (60, "2;5M")]) == [click(4, 11)])
    #expect(events([(0, "\u{1b}["), (30, "M ,"), (60, "%")]) == [click(4, 11)])
    // What does not come within a tenth of a second never was one.
    #expect(events([(0, "\u{1b}[<0;1"), (150, "x")]) == [.key(.character("x"))])
  }

  @Test func nothingComesWhileItIsOff() {
    #expect(events([(0, "\u{1b}[<0;12;5M\u{1b}[<65;1;3M\u{1b}[M ,%")], isOn: false) == [])
  }

  @Test(
    arguments: [
      "\u{1b}[<0;0;5M", "\u{1b}[<0;5;0M", "\u{1b}[<0;99999;5M", "\u{1b}[<0;5M", "\u{1b}[<0;5;5;5M", "\u{1b}[<;;M",
      "\u{1b}[<99999999999999999999;1;1M", "\u{1b}[<-1;5;5M", "\u{1b}[<2;5;5M", "\u{1b}[<32;5;5M", "\u{1b}[<0;5;5m",
      "\u{1b}[<3;5;5M", "\u{1b}[<66;5;5M", "\u{1b}[M\u{7f}\u{7f}\u{7f}",
    ]) func whatIsNoClickIsSwallowedWhole(_ report: String)
  {
    #expect(events([(0, report)]) == [])
    // And what comes behind it arrives.
    #expect(events([(0, report + "\u{1b}4")]) == [.key(.alt("4"))])
  }

  @Test func aClickLetsGoOfWhatAScannerHasBegun() {
    #expect(events([(0, "abc\u{1b}[<0;12;5M")]) == [.text("abc"), click(4, 11)])
  }

  @Test func randomReportsDoNoHarm() {
    var random = Seeded(5)
    let pieces = ["\u{1b}[", "<", "M", "m", ";", "0", "64", "999", "\u{1b}", "轴", "\u{9b}", "a", "\r"]
    for _ in 0..<400 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for event in events([(0, text)]) {
        guard case .mouse(let mouse) = event else { continue }
        #expect(mouse.position.row >= 0 && mouse.position.column >= 0)
      }
    }
  }

  // MARK: - Targets

  @Test func theUppermostTargetIsTheFirst() {
    var grid = Grid(rows: 10, columns: 20)
    grid.addTarget(.list, in: grid.bounds)
    grid.addTarget(.row(3), in: Rect(row: 4, column: 0, rows: 1, columns: 20))
    grid.addTarget(.save, in: Rect(row: 50, column: 0, rows: 1, columns: 5))
    #expect(grid.targets(at: Position(row: 4, column: 7)) == [.row(3), .list])
    #expect(grid.targets(at: Position(row: 5, column: 7)) == [.list])
    #expect(grid.targets(at: Position(row: 50, column: 0)) == [])
  }

  @Test func aTableKnowsItsRowsAndHeadings() {
    var table = Table<Int>(columns: WidgetTests.columns)
    table.pageRows = 4
    table.select(20, count: 50)
    let grid = drawn(5, 60) { table.render(into: &$0, in: $1, rows: WidgetTests.rows(50), context: english) }
    #expect(grid.targets(at: Position(row: 0, column: 3)).first == .heading(0))
    #expect(grid.targets(at: Position(row: 4, column: 3)).first == .row(20))
    #expect(grid.targets(at: Position(row: 1, column: 50)).first == .row(17))
  }

  @Test func theWheelScrollsAndTakesTheSelectionAlongOnlyWhenItMust() {
    var table = Table<Int>(columns: WidgetTests.columns)
    table.pageRows = 10
    #expect(table.scroll(by: 3, count: 50) == .moved)
    #expect(table.top == 3 && table.selected == 3)
    table.select(8, count: 50)
    _ = table.scroll(by: 3, count: 50)
    #expect(table.top == 6 && table.selected == 8)
    _ = table.scroll(by: 1000, count: 50)
    #expect(table.top == 40 && table.selected == 40)
    #expect(table.scroll(by: 3, count: 50) == .atEdge)
    _ = table.scroll(by: -1000, count: 50)
    #expect(table.top == 0 && table.selected == 9)
    #expect(table.scroll(by: 3, count: 0) == .moved || table.selected == 0)
  }

  @Test func choosingOtherColumnsKeepsTheCurrentOne() {
    var table = Table<Int>(columns: WidgetTests.columns)
    table.chooseColumn(2)
    table.columns = Array(WidgetTests.columns.reversed())
    #expect(table.current?.id == "bin")
    table.columns = [WidgetTests.columns[0]]
    #expect(table.currentColumn == 0)
  }

  @Test func aClickOnAFieldGoesThereAndLooksAtTheOneThatIsLeft() {
    var form = Form([
      FormField("day", Phrase("Day", "日期"), .date, value: "2026-13-45"), FormField("name", Phrase("Name", "名称")),
      FormField(
        "kind", Phrase("Kind", "类型"), .choice([.init("a", Phrase("a", "甲")), .init("b", Phrase("b", "乙"))])),
    ])
    let grid = drawn(12, 60) { form.render(into: &$0, in: $1, context: english) }
    #expect(grid.targets(at: Position(row: 1, column: 10)) == [.field("name"), .field("name")])
    #expect(form.handle(.click(.field("name"))) == .left("day"))
    #expect(form.focused?.id == "name")
    #expect(form.fields[0].error != nil, "what was left wrong says so, and holds nobody back")
    _ = form.handle(.click(.field("kind")))
    #expect(form["kind"] == "a")
    _ = form.handle(.click(.field("kind")))
    #expect(form["kind"] == "b", "the choice in focus goes on")
    #expect(form.handle(.click(.save)) == .refused("day"))
    #expect(form.handle(.click(.cancel)) == .cancel)
    #expect(form.handle(.click(.row(1))) == .ignored)
  }

  @Test func theKeyBarKnowsItsCommands() {
    let items = [
      CommandItem(
        id: "a", title: Phrase("A", "甲"), label: Phrase("Aaa", "甲"), help: Phrase("", ""), keys: [.function(1)]),
      CommandItem(
        id: "b", title: Phrase("B", "乙"), label: Phrase("Bbb", "乙"), help: Phrase("", ""), keys: [.function(2)]),
    ]
    let grid = drawn(1, 40) { KeyBar.render(items: items, into: &$0, in: $1, context: english) }
    #expect(grid.targets(at: Position(row: 0, column: 2)) == [.command("a")])
    #expect(grid.targets(at: Position(row: 0, column: 9)) == [.command("b")])
    #expect(grid.targets(at: Position(row: 0, column: 39)) == [])
  }

  // MARK: - Copying

  @Test func aCopyTravelsInBase64() {
    #expect(Clipboard.sequence(copying: "6205") == "\u{1b}]52;c;NjIwNQ==\u{07}")
    let hostile = Clipboard.sequence(copying: "\u{07}\u{1b}]0;x\u{1b}\\轴") ?? ""
    #expect(hostile.unicodeScalars.dropFirst().dropLast().allSatisfy { $0.value > 0x20 && $0.value < 0x7f })
    #expect(Clipboard.sequence(copying: "") == nil)
    #expect(Clipboard.sequence(copying: String(repeating: "x", count: Clipboard.limit)) != nil)
    #expect(Clipboard.sequence(copying: String(repeating: "x", count: Clipboard.limit + 1)) == nil)
    for type in ["xterm-256color", "tmux-256color", "screen", "foot", "alacritty"] {
      #expect(Clipboard.isOffered(byType: type))
    }
    for type in ["linux", "dumb", "vt100", "vt220", "ansi"] { #expect(!Clipboard.isOffered(byType: type)) }
  }
}
