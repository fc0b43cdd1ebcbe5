import Kernel
import Terminal
import Values

extension FirstScreen {
  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "What the site's figures are and what waits for you, kept up to date by itself.", "站点概览数字与我的待办，自动更新。")
        + (findsInStock
          ? Phrase(
            " Typing or scanning finds in the stock, Ctrl-G in everything;", "直接输入或扫码在库存中查找，Ctrl-G 全局查找，")
          : Phrase(" Typing finds in everything;", "直接输入可全局查找，"))
        + Phrase(" F9 is the menu of everything there is.", "F9 为全部功能菜单。"),
      commands: FirstScreen.own + quick + [
        Command(
          "back", Phrase("Menu", "主菜单"), help: Phrase("Ends filtering, then goes to the menu.", "先结束筛选，再到主菜单。"),
          keys: [.escape], run: { _ in [.pop(nil)] })
      ])
  }

  private static let own: [Command<Self, Effect>] = [
    Command(
      "first.open", Phrase("Open", "打开"), label: Phrase("Open", "打开"),
      help: Phrase(
        "Opens what waits on its own screen, or the list behind a figure.", "打开当前待办所在界面，或数字对应的列表。"),
      keys: [.enter],
      whyNot: { screen in
        screen.focus == .work && screen.selected == nil ? Phrase("nothing is selected", "没有选中的项") : nil
      },
      run: { $0.open() }),
    Command(
      "first.focus", Phrase("Between figures and work", "切换概览与待办"),
      help: Phrase("Goes from what waits to the figures and back; arrows choose one.", "在待办与概览数字之间切换，方向键选择。"),
      keys: [.tab, .backTab],
      whyNot: { $0.figures.isEmpty ? Phrase("there are no figures", "没有概览数字") : nil },
      run: { screen in
        screen.focus = screen.focus == .work ? .figures : .work
        return []
      }),
    Command(
      "first.filter", Phrase("Filter my work", "筛选我的待办"), label: Phrase("Filter", "筛选"),
      help: Phrase(
        "What is typed next leaves the items that hold the words: of what it is, its urgency or its system. Esc shows all.",
        "随后输入的文字用于筛选待办（事项、紧急程度或模块），按 Esc 显示全部。"),
      keys: [.function(4), .character("/")],
      run: { screen in
        screen.focus = .work
        screen.find.activate()
        return []
      }),
    Command(
      "list.refresh", Phrase("Refresh", "刷新"),
      help: Phrase("Counts again; it happens by itself whenever something changes.", "重新统计；有变动时也会自动更新。"),
      keys: [.function(5)], run: { $0.refresh() }),
  ]

  /// What parts put within one key; on the bar for whoever may do it.
  private var quick: [Command<Self, Effect>] {
    Router.quick(surroundings).map { quick in
      Command(
        quick.id, quick.title, label: surroundings.may(quick.permission) ? quick.label : nil, help: quick.help,
        keys: [quick.key],
        whyNot: { $0.surroundings.whyNot(quick.permission) },
        run: { screen in quick.open(screen.surroundings).map { [.push($0)] } ?? [] })
    }
  }
}
