import Kernel
import Terminal
import Values

/// The menu: every desk and list there is, and how much waits on each.
public struct MenuScreen: Screen {
  /// One line of the menu.
  struct Entry: Sendable {
    enum Target: Sendable {
      case first
      case desk(ConsolePart.Desk)
      case listing(String)
      /// What a part is about: opens whole, whatever waits in it.
      case whole(String)
    }

    let title: Phrase
    let target: Target
  }

  public var surroundings: Surroundings
  private var table = Table<Int>(columns: [
    TableColumn("title", Phrase("Open", "打开"), minimum: 16, preferred: 40),
    TableColumn("part", Phrase("System", "模块"), minimum: 6, preferred: 12, priority: 2),
    TableColumn("waiting", Phrase("Waiting", "待办"), minimum: 7, preferred: 10, alignment: .right, priority: 1),
  ])
  private var tickets = TicketCounter()
  private var counting: Ticket?
  private var counted = Overview()

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  public var title: Phrase { Phrase("Menu", "主菜单") }
  public var takesBursts: Bool { true }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase("Everything there is, and how much waits for you on each list.", "全部功能，以及各列表的待办数量。"),
      commands: [
        Command(
          "menu.open", Phrase("Open", "打开"), label: Phrase("Open", "打开"),
          help: Phrase("Opens the selected line.", "打开当前项。"), keys: [.enter],
          run: { $0.open() }),
        Command(
          "list.refresh", Phrase("Refresh", "刷新"), label: Phrase("Refresh", "刷新"),
          help: Phrase("Counts again what waits.", "重新统计待办数量。"), keys: [.function(5)], run: { $0.count() }),
        Command(
          "back", Phrase("Back", "返回"),
          help: Phrase("Goes back to the screen where F9 was pressed, or home.", "返回按 F9 之前的界面，或回到首页。"),
          keys: [.escape],
          run: { _ in [.pop(nil)] }),
      ] + quick)
  }

  /// What is within one key on the first screen is so here; F3 and typing find in the stock.
  private var quick: [Command<Self, Effect>] {
    Router.quick(surroundings).map { quick in
      Command(
        quick.id, quick.title, help: quick.help, keys: [quick.key],
        whyNot: { $0.surroundings.whyNot(quick.permission) },
        run: { screen in quick.open(screen.surroundings).map { [.push($0)] } ?? [] })
    }
  }

  /// Everything the session may open, with the part it belongs to.
  private var entries: [(part: Phrase, entry: Entry)] {
    [(Phrase("", ""), Entry(title: Phrase("Home: figures and my work", "首页：概览与我的待办"), target: .first))] + own
  }

  private var own: [(part: Phrase, entry: Entry)] {
    surroundings.catalog.parts.reversed().flatMap { part -> [(Phrase, Entry)] in
      let desks = Router.desks(of: part, surroundings)
      let lists = part.listings.filter { surroundings.rights.may(see: $0) }
      let first = lists.prefix(1).map { Entry(title: $0.title, target: .whole($0.name)) }
      let own = desks.filter { surroundings.may($0.permission) }.map { Entry(title: $0.title, target: .desk($0)) }
      let rest = lists.dropFirst().map { Entry(title: $0.title, target: .listing($0.name)) }
      let all = part.name == "kernel" ? first + rest + own : first + own + rest
      return all.map { (part.title, $0) }
    }
  }

  private mutating func open() -> [Effect] {
    let all = entries
    guard all.indices.contains(table.selected) else { return [] }
    switch all[table.selected].entry.target {
    case .first: return [.push(FirstScreen(surroundings))]
    case .desk(let desk): return [.push(desk.open(surroundings))]
    case .listing(let name):
      // Several kinds of waiting in one list have no filter in common.
      let waiting = counted.waiting.filter { $0.listing == name && $0.count > 0 }
      return [.openListing(name, filters: waiting.count == 1 ? waiting[0].filters : [:])]
    case .whole(let name): return [.openListing(name, filters: [:])]
    }
  }

  private mutating func count() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    var effects: [Effect] = counting.map { [.cancel($0)] } ?? []
    counting = ticket
    effects.append(.work(Job(ticket, isBackground: true) { desk in try desk.site.inbox(for: session, most: 0) }))
    return effects
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    table.pageRows = max(1, surroundings.size.rows - 1)
    switch event {
    case .opened, .changed, .returned: return count()
    case .finished(let ticket, let result):
      guard ticket == counting else { return [] }
      counting = nil
      if case .success(let value) = result, let now = value as? Overview { counted = now }
      return []
    case .input(.click(.row(let index))):
      table.select(index, count: entries.count)
      return []
    case .input(.wheel(let rows)):
      _ = table.scroll(by: rows, count: entries.count)
      return []
    case .input(.click): return []
    case .input(.key(.character(let character))) where character.isLetter || character.isNumber:
      return find(.key(.character(character)))
    case .input(.burst(let scan)):
      // Without Enter behind it, it is fast typing.
      return scan.terminator == .silence ? [.typed(scan)] : find(.burst(scan))
    case .input(.text), .input(.paste), .input(.scan):
      if case .input(let input) = event { return find(input) }
      return []
    case .input(.key(let key)):
      // Nothing is done to several at once here: no marks.
      if table.isMarking(key) { return [.beep, .say(MenuScreen.hint)] }
      switch table.handle(key, rows: rows(in: surroundings.language)) {
      case .ignored: return [.beep, .say(MenuScreen.nothing(for: key))]
      default: return []
      }
    case .input: return [.beep, .say(MenuScreen.hint)]
    default: return []
    }
  }

  /// Whoever types or scans here means a part: the stock list takes it, and the keys that follow.
  private func find(_ event: Event) -> [Effect] {
    guard let screen = Router.finding(event, surroundings) else { return [.beep, .say(MenuScreen.hint)] }
    return [.push(screen)]
  }

  private static let hint = Message.info(
    Phrase(
      "Ctrl-P finds a screen by its name, Ctrl-G what is in it; Enter opens.", "按 Ctrl-P 按名称查找界面，Ctrl-G 查找内容，Enter 打开。")
  )

  private static func nothing(for key: Key) -> Message {
    .info(
      Phrase(
        "\(key.name) does nothing here; F1 shows the keys of the menu.", "\(key.name) 在主菜单中无作用，按 F1 查看可用按键。"))
  }

  private func rows(in language: Language) -> TableRows<Int> {
    TableRows(
      entries.enumerated().map { index, item in
        var waiting = ""
        switch item.entry.target {
        case .listing(let name), .whole(let name):
          let count = counted.waiting.filter { $0.listing == name }.reduce(0) { $0 + $1.count }
          if count > 0 { waiting = "\(count)" }
        case .first, .desk: break
        }
        return TableRow(
          id: index,
          cells: [
            .init(item.entry.title.text(in: language)), .init(item.part.text(in: language), role: .dim),
            .init(waiting, role: .warning),
          ])
      })
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    table.render(into: &grid, in: rect, rows: rows(in: context.language), context: context)
  }
}
