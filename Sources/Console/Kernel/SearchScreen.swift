import Kernel
import Terminal
import Values

/// One line that finds in everything the person may see, whatever part it belongs to.
public struct SearchScreen: Screen {
  /// A line of what was found: a thing, or that there is more of its kind.
  enum Line: Sendable {
    case hit(SearchGroup, ListingRow)
    case more(SearchGroup)
  }

  struct LineID: Hashable, Sendable {
    let listing: String
    /// Nil for the line that there is more.
    let row: Int64?
  }

  public var surroundings: Surroundings
  var find = FindLine()
  var table = Table<LineID>(columns: SearchScreen.columns)
  var lines: [Line] = []
  var isSearched = false
  private var tickets = TicketCounter()
  private var typing: Ticket?
  private var asking: Ticket?
  /// A scan opens what it found, if that is one thing.
  private var isScan = false
  /// What was typed or scanned elsewhere.
  private var first: Event?

  init(_ surroundings: Surroundings, _ first: Event? = nil) {
    self.surroundings = surroundings
    self.first = first
    find.activate()
  }

  public var title: Phrase { Phrase("Find everything", "全局查找") }
  var isBusy: Bool { typing != nil || asking != nil }

  public func claims(_ key: Key) -> Bool {
    switch key {
    case .escape, .control("c"): !find.text.isEmpty
    case .backspace, .control("u"), .control("w"), .character(" "), .character("?"), .character("/"): true
    default: false
    }
  }

  /// Enter waits until what it is meant for has been found.
  public func holds(_ event: Event) -> Bool { isBusy && event == .key(.enter) }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        """
        Type words (Chinese, or their pinyin initials), a number, or scan a code: everything you may see is looked through, \
        kind by kind, the best first. A scan that is exactly one thing opens it. Phone numbers and other personal data are \
        not looked through.
        """,
        "输入文字（中文或拼音首字母）、编号，或扫码：在您有权查看的全部内容中按类别查找，最匹配的在前。扫码恰为一项时直接打开。电话等个人信息不参与查找。"),
      commands: [
        Command(
          "search.open", Phrase("Open", "打开"), label: Phrase("Open", "打开"),
          help: Phrase("Opens what is selected on its own screen; \"more\" opens its list.", "打开当前项所在界面，“更多”打开其列表。"),
          keys: [.enter],
          whyNot: { $0.lines.isEmpty ? Phrase("nothing is found", "没有找到任何内容") : nil }, run: { $0.open() }),
        Command(
          "back", Phrase("Back", "返回"),
          help: Phrase("Takes what was typed away, then goes back to where you were.", "先清除输入，再返回原处。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    table.pageRows = max(1, surroundings.size.rows - 3)
    switch event {
    case .opened:
      guard let first else { return [] }
      self.first = nil
      return handle(first)
    case .due(let ticket):
      guard ticket == typing else { return [] }
      typing = nil
      return search()
    case .finished(let ticket, let result):
      guard ticket == asking else { return [] }
      asking = nil
      return found(result)
    // What was found may be something else by now.
    case .changed, .returned: return find.text.isEmpty || isBusy ? [] : search()
    case .input(let input): return handle(input)
    case .answered, .resized: return []
    }
  }

  private mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .click(.row(let index)):
      table.select(index, count: lines.count)
      return []
    case .wheel(let rows):
      _ = table.scroll(by: rows, count: lines.count)
      return []
    case .click: return []
    case .key(.escape), .key(.control("c")):
      find.clear()
      find.activate()
      typing = nil
      return take([])
    default: break
    }
    switch find.handle(event) {
    case .changed:
      isScan = false
      return wait()
    case .scanned:
      isScan = true
      typing = nil
      return search()
    case .handled:
      find.activate()
      return []
    case .ignored:
      guard case .key(let key) = event, key != .insert, key != .shiftUp, key != .shiftDown else { return [.beep] }
      return table.handle(key, rows: ids) == .ignored ? [.beep] : []
    }
  }

  /// Looks once nobody has typed for a moment.
  private mutating func wait() -> [Effect] {
    find.activate()
    var effects: [Effect] = asking.map { [.cancel($0)] } ?? []
    asking = nil
    guard !find.text.isEmpty else {
      typing = nil
      return effects + take([])
    }
    let ticket = tickets.next()
    typing = ticket
    effects.append(.timer(ticket, milliseconds: ListView.debounce))
    return effects
  }

  private mutating func search() -> [Effect] {
    guard let session = surroundings.session, !find.text.isEmpty else { return [] }
    let ticket = tickets.next()
    asking = ticket
    let words = find.text
    return [.work(Job(ticket) { desk in try desk.site.search(words, for: session) })]
  }

  private mutating func found(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value): return take(value as? [SearchGroup] ?? [])
    case .failure(SiteFault.interrupted): return []
    case .failure(let error): return [.say(.error(Faults.sentence(of: error)))]
    }
  }

  private mutating func take(_ groups: [SearchGroup]) -> [Effect] {
    let keep = lines.indices.contains(table.selected) && !isScan ? lines[table.selected].id : nil
    lines = groups.flatMap { group in
      group.rows.map { Line.hit(group, $0) } + (group.hasMore ? [.more(group)] : [])
    }
    isSearched = !find.text.isEmpty
    if let keep { table.reselect(keep, in: ids) } else { table.select(0, count: lines.count) }
    guard isScan else { return [] }
    isScan = false
    let exact = groups.flatMap { group in group.rows.filter { group.isExact($0) }.map { (group, $0) } }
    guard exact.count == 1, let (group, row) = exact.first else { return lines.isEmpty ? [.beep] : [] }
    return Router.open(RowReader(listing: group.listing, row: row), surroundings)
  }

  private func open() -> [Effect] {
    guard lines.indices.contains(table.selected) else { return [] }
    switch lines[table.selected] {
    case .hit(let group, let row): return Router.open(RowReader(listing: group.listing, row: row), surroundings)
    case .more(let group):
      return Router.listing(group.listing.name, finding: find.text, surroundings).map { [.push($0)] } ?? []
    }
  }
}

extension SearchScreen.Line {
  var id: SearchScreen.LineID {
    switch self {
    case .hit(let group, let row): SearchScreen.LineID(listing: group.listing.name, row: row.id)
    case .more(let group): SearchScreen.LineID(listing: group.listing.name, row: nil)
    }
  }
}
