import Kernel
import Terminal
import Values

/// The menu: the figures of the site, what waits for somebody, and every desk and list.
public struct HomeScreen: Screen {
  /// One line of the menu.
  struct Entry: Sendable {
    enum Target: Sendable {
      case desk(ConsolePart.Desk)
      case listing(String)
      case form(ActionKind)
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

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase("The figures of the site, what waits for you, and everything there is.", "站点概览、待办事项和全部功能。"),
      commands: [
        Command(
          "menu.open", Phrase("Open", "打开"), label: Phrase("Open", "打开"),
          help: Phrase("Opens the selected line.", "打开当前项。"), keys: [.enter],
          run: { $0.open() }),
        Command(
          "list.refresh", Phrase("Refresh", "刷新"), label: Phrase("Refresh", "刷新"),
          help: Phrase("Counts the figures again.", "重新统计概览数字。"), keys: [.function(5)], run: { $0.count() }),
        Command(
          "back", Phrase("Back", "返回"),
          help: Phrase("Goes back to the screen where F9 was pressed.", "返回按 F9 之前的界面。"), keys: [.escape],
          run: { _ in [.pop(nil)] }),
      ])
  }

  /// Everything the session may open, with the part it belongs to.
  private var entries: [(part: Phrase, entry: Entry)] {
    surroundings.catalog.parts.reversed().flatMap { part -> [(Phrase, Entry)] in
      let desks = Router.parts.first { $0.name == part.name }?.desks ?? []
      let lists = part.listings.filter { surroundings.may($0.permission) }
      let first = lists.prefix(1).map { Entry(title: $0.title, target: .listing($0.name)) }
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
    case .desk(let desk): return [.push(desk.open(surroundings))]
    case .listing(let name):
      let waiting = counted.waiting.first { $0.listing == name && $0.count > 0 }
      return [.openListing(name, filters: waiting?.filters ?? [:])]
    case .form(let kind): return Router.open(kind, surroundings)
    }
  }

  private mutating func count() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    var effects: [Effect] = counting.map { [.cancel($0)] } ?? []
    counting = ticket
    effects.append(.work(Job(ticket, isBackground: true) { desk in try desk.site.overview(for: session) }))
    return effects
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    table.pageRows = max(1, surroundings.size.rows - figureRows - 2)
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
    case .input(.text), .input(.paste), .input(.scan):
      if case .input(let input) = event { return find(input) }
      return []
    case .input(.key(let key)):
      switch table.handle(key, rows: rows(in: surroundings.language)) {
      case .ignored: return [.beep, .say(HomeScreen.hint)]
      default: return []
      }
    case .input: return [.beep, .say(HomeScreen.hint)]
    default: return []
    }
  }

  /// Whoever types or scans here means a part: the stock list takes it, and the keys that follow.
  private func find(_ event: Event) -> [Effect] {
    guard let screen = Router.finding(event, surroundings) else { return [.beep, .say(HomeScreen.hint)] }
    return [.push(screen)]
  }

  private static let hint = Message.info(
    Phrase("Ctrl-G finds a part; Enter opens the selected line.", "按 Ctrl-G 查找备件，按 Enter 打开当前项。"))

  private var figures: [Figure] {
    surroundings.catalog.parts.flatMap(\.figures).filter { surroundings.may($0.permission) }
  }
  private var figureRows: Int { (figures.count + 1) / 2 + 1 }

  private func rows(in language: Language) -> TableRows<Int> {
    TableRows(
      entries.enumerated().map { index, item in
        var waiting = ""
        if case .listing(let name) = item.entry.target {
          let count = counted.waiting.filter { $0.listing == name }.reduce(0) { $0 + $1.count }
          if count > 0 { waiting = "\(count)" }
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
    let (head, body) = rect.cutTop(min(figureRows, rect.rows / 2))
    let half = max(1, head.columns / 2)
    for (index, figure) in figures.enumerated() {
      let area = head.line(index / 2).cutLeft(index % 2 * half).rest.cutLeft(half).left.inset(rows: 0, columns: 2)
      let value = counted.figures.first { $0.figure.name == figure.name }.map { line in
        figure.kind == .money
          ? "¥" + Money(fen: line.value).format() : Quantity(line.value).format(decimals: 0, grouped: true)
      }
      // A figure is never cut: its name gives way.
      let width = max(area.columns / 2, value.map { Width.columns(of: $0) } ?? 0)
      let (number, name) = area.cutRight(width)
      grid.write(context.text(figure.title), in: name, role: .label, glyphs: context.glyphs)
      grid.write(
        value ?? context.glyphs.ellipsis, in: number, alignment: .right, role: .header, glyphs: context.glyphs)
    }
    table.render(into: &grid, in: body, rows: rows(in: context.language), context: context)
  }
}
