import Terminal
import Testing
import Values

/// A small screen's state, to try commands on.
struct Desk: Sendable {
  var count = 0
  var isReader = false
}

enum DeskEffect: Sendable, Hashable { case open, quit }

let deskCommands = CommandTable<Desk, DeskEffect>(
  Phrase("Parts", "备件"), about: Phrase("All parts of this site.", "本库房的全部备件。"),
  commands: [
    Command(
      "help", Phrase("Help", "帮助"), label: Phrase("Help", "帮助"), help: Phrase("Shows this page.", "显示本页。"),
      keys: [.function(1), .character("?")]
    ) { _ in [.open] },
    Command(
      "new", Phrase("New part", "新增备件"), label: Phrase("New", "新增"),
      help: Phrase("Adds a part.", "新增一个备件。"), keys: [.function(7)],
      whyNot: { $0.isReader ? Phrase("You may only look.", "您只有查看权限。") : nil }
    ) { state in
      state.count += 1
      return []
    },
    Command(
      "delete", Phrase("Delete part", "删除备件"), label: Phrase("Delete", "删除"),
      help: Phrase("Asks, then deletes.", "确认后删除。"), keys: [.control("d")], isDangerous: true
    ) { _ in [] },
    Command("count", Phrase("Count | all", "清点"), help: Phrase("Counts.", "清点。")) { _ in [] },
    Command(
      "quit", Phrase("Quit", "退出"), label: Phrase("Quit", "退出"), help: Phrase("Leaves.", "退出程序。"),
      keys: [.function(10), .control("q")]
    ) { _ in [.quit] },
  ])

@Suite struct CommandTests {
  @Test func oneTableRunsKeysAndTheirSecondWays() {
    var desk = Desk()
    for key in [Key.function(7), .alt("7")] {
      guard case .ran(let effects) = deskCommands.dispatch(key, on: &desk) else {
        Issue.record("\(key) did not run")
        continue
      }
      #expect(effects == [])
    }
    #expect(desk.count == 2)
    guard case .ran([.quit]) = deskCommands.dispatch(.alt("0"), on: &desk) else {
      Issue.record("Alt-0 is not F10")
      return
    }
    guard case .unbound = deskCommands.dispatch(.function(5), on: &desk) else {
      Issue.record("F5 is bound")
      return
    }
  }

  @Test func aDisabledCommandSaysWhyAndDoesNotRun() {
    var desk = Desk(isReader: true)
    guard case .disabled(let reason) = deskCommands.dispatch("new", on: &desk) else {
      Issue.record("it ran")
      return
    }
    #expect(reason.chinese == "您只有查看权限。")
    #expect(desk.count == 0)
    #expect(deskCommands.items(for: desk).first { $0.id == "new" }?.reason == reason)
  }

  @Test func conflictsAndForbiddenKeysAreFound() {
    #expect(deskCommands.faults == [])
    let more = deskCommands.adding([
      Command("again", Phrase("A", "甲"), help: Phrase("A.", "甲。"), keys: [.alt("7"), .character("x")]) { _ in [] },
      Command("quit", Phrase("B", "乙"), help: Phrase("B.", ""), keys: [.control("i")]) { _ in [] },
    ])
    #expect(more.faults.count == 5)
    #expect(more.faults.contains("Alt-7: new and again"))
    #expect(more.command(for: .alt("7"))?.id == "again")
  }

  @Test func aCommandCanBeLiftedIntoALargerState() {
    struct House { var desk = Desk() }
    var house = House()
    let lifted = deskCommands.commands.map { $0.lifted(\House.desk) }
    let table = CommandTable<House, DeskEffect>(Phrase("H", "屋"), about: Phrase("H.", "屋。"), commands: lifted)
    _ = table.dispatch(.function(7), on: &house)
    #expect(house.desk.count == 1)
  }

  @Test func theKeyReferenceIsMadeFromTheTable() {
    let page = KeyReference.markdown(
      title: deskCommands.title, about: deskCommands.about, items: deskCommands.items, language: .chinese)
    #expect(page.hasPrefix("## 备件\n\n本库房的全部备件。\n\n| 按键 | 命令 | 作用 |\n"))
    #expect(page.contains("| F10, Ctrl-Q, Alt-0 | 退出 | 退出程序。 |"))
    #expect(page.contains("| 仅命令面板 | 清点 |"))
    let other = KeyReference.markdown(
      title: deskCommands.title, about: deskCommands.about, items: deskCommands.items, language: .english)
    #expect(other.contains("| palette only | Count \\| all | Counts. |"))
  }

  @Test func theKeyBarDropsWhatIsMissedLeastAndNeverF1() {
    let items = deskCommands.items(for: Desk(isReader: true))
    let wide = drawn(1, 50) { KeyBar.render(items: items, into: &$0, in: $1, context: english) }
    #expect(wide.text == "F1 Help  F7 New  F10 Quit  Ctrl-D Delete")
    #expect(wide.roleText == "kkllllll.kkuuuuu.kkkllllll.kkkkkkllllllll")
    let narrow = drawn(1, 18) { KeyBar.render(items: items, into: &$0, in: $1, context: chinese) }
    #expect(narrow.text == "F1 帮助  F10 退出")
    let tiny = drawn(1, 4) { KeyBar.render(items: items, into: &$0, in: $1, context: chinese) }
    #expect(tiny.text == "F1")
  }

  @Test func thePaletteFiltersInBothLanguagesAndShowsReasons() {
    let items = deskCommands.items(for: Desk(isReader: true))
    var palette = Palette(items)
    _ = palette.handle(.text("part"))
    #expect(palette.matches.map(\.id) == ["new", "delete"])
    #expect(palette.handle(.key(.enter)) == .disabled(Phrase("You may only look.", "您只有查看权限。")))
    _ = palette.handle(.key(.down))
    #expect(palette.handle(.key(.enter)) == .chosen("delete"))
    let grid = drawn(9, 40) { palette.render(into: &$0, in: $1, context: english) }
    #expect(grid.line(3).contains("New part (You may on"))
    #expect(grid.cursor == Position(row: 2, column: 6))
    var other = Palette(items)
    _ = other.handle(.text("退"))
    #expect(other.matches.map(\.id) == ["quit"])
    #expect(other.handle(.scan(Scan("6901234567"))) == .open)
    #expect(other.handle(.key(.escape)) == .cancelled)
  }

  @Test func helpNamesEveryKeyInBothLanguages() {
    let help = HelpPage(deskCommands, state: Desk(isReader: true))
    for language in Language.allCases {
      let text = help.lines(in: language).map(\.text).joined(separator: "\n")
      for item in deskCommands.items {
        #expect(text.contains(item.title.text(in: language)))
        #expect(text.contains(item.help.text(in: language)))
        for key in item.keys { #expect(text.contains(key.name)) }
      }
    }
    #expect(help.lines(in: .chinese).contains { $0.text == "目前不可用：您只有查看权限。" })
  }

  @Test func typingInHelpFinds() {
    var help = HelpPage(deskCommands, state: Desk())
    let size = Size(rows: 5, columns: 40)
    #expect(help.handle(.text("leaves"), in: size, context: english) == .open)
    let grid = drawn(5, 40) { help.render(into: &$0, in: $1, context: english) }
    #expect(grid.text.contains("Leaves."))
    #expect(help.handle(.key(.character("z")), in: size, context: english) == .notFound)
    #expect(help.handle(.key(.escape), in: size, context: english) == .closed)
  }
}
