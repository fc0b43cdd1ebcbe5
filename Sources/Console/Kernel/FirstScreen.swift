import Kernel
import Terminal
import Values

/// The first screen after signing in: the figures of every part the person may see, and what waits for them.
///
/// It keeps itself up to date: whatever changes in the file is counted again in the background, while what is shown stays
/// and the selection stays on its item. What is slow (what the figures were on the days before) is asked for last, and
/// not more often than once a minute.
public struct FirstScreen: Screen {
  enum Focus: Sendable { case work, figures }

  /// Tells an item from all others across refreshes.
  struct ItemID: Hashable, Sendable {
    let listing: String
    let row: Int64?
  }

  /// What is being asked for: one at a time, each leads to the next.
  enum Question: Sendable { case work, figures, trends }

  /// Milliseconds between two looks at the past.
  static let trendsEvery: Int64 = 60_000
  /// Milliseconds after which a question that gave way to other work is asked again.
  static let again: Int64 = 200

  public var surroundings: Surroundings {
    didSet { decision.surroundings = surroundings }
  }
  var decision: Decision
  var focus = Focus.work
  var table: Table<ItemID>
  var find = FindLine()
  /// The figure the next key acts on, by its place.
  var figure = 0
  var overview = Overview()
  var isRead = false
  var values: [String: Int64] = [:]
  var trends: [String: [Int64]] = [:]
  private var trendsAt: MonotonicTime?
  private var tickets = TicketCounter()
  private var asking: (ticket: Ticket, question: Question)?
  private var waiting: Ticket?
  private var opening: (ticket: Ticket, listing: Listing, row: Int64)?
  /// The file changed while something was being asked for.
  private var isStale = false

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    decision = Decision(surroundings)
    table = Table(columns: FirstScreen.columns)
  }

  public var title: Phrase { Phrase("Home", "首页") }

  public func claims(_ key: Key) -> Bool {
    switch key {
    case .escape, .control("c"), .backspace, .control("u"), .control("w"), .character(" "): find.isActive
    default: false
    }
  }

  public func holds(_ event: Event) -> Bool { opening != nil }
  public var takesBursts: Bool { true }

  // MARK: - Asking

  /// Counts everything again, once what is being counted is there.
  mutating func refresh() -> [Effect] {
    guard asking == nil else {
      isStale = true
      return []
    }
    return ask(.work)
  }

  private mutating func ask(_ question: Question) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    asking = (ticket, question)
    return [
      .work(
        Job(ticket, isBackground: true) { desk in
          switch question {
          case .work: try desk.site.inbox(for: session)
          case .figures: try desk.site.figures(for: session, withTrends: false)
          case .trends: try desk.site.trends(for: session)
          }
        })
    ]
  }

  private mutating func answered(_ question: Question, _ result: Result<any Sendable, any Error>) -> [Effect] {
    asking = nil
    switch result {
    case .success(let value):
      take(value)
      guard !isStale else {
        isStale = false
        return ask(.work)
      }
      switch question {
      case .work: return ask(.figures)
      case .figures where areTrendsDue: return ask(.trends)
      case .figures, .trends: return []
      }
    // Something somebody waits for came first.
    case .failure(SiteFault.interrupted):
      let ticket = tickets.next()
      waiting = ticket
      return [.timer(ticket, milliseconds: FirstScreen.again)]
    case .failure(let error): return [.say(.error(Faults.sentence(of: error)))]
    }
  }

  private var areTrendsDue: Bool {
    trendsAt.map { surroundings.now.since($0) >= FirstScreen.trendsEvery } ?? true
  }

  private mutating func take(_ value: any Sendable) {
    switch value {
    case let now as Overview:
      let keep = selected?.id
      overview = now
      isRead = true
      table.reselect(keep, in: ids)
    case let lines as [Overview.Line]:
      values = Dictionary(lines.map { ($0.figure.name, $0.value) }) { first, _ in first }
    case let past as [String: [Int64]]:
      trends = past
      trendsAt = surroundings.now
    default: break
    }
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    table.pageRows = max(1, layout(surroundings.size).table - 1)
    if let effects = decision.handle(event) { return effects }
    switch event {
    case .opened, .changed, .returned: return refresh()
    case .finished(let ticket, let result):
      if let asked = asking, ticket == asked.ticket { return answered(asked.question, result) }
      if ticket == opening?.ticket { return opened(result) }
      return []
    case .due(let ticket):
      guard ticket == waiting else { return [] }
      waiting = nil
      return refresh()
    case .input(let input): return handle(input)
    case .answered, .resized: return []
    }
  }

  private mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .click(.row(let index)):
      focus = .work
      table.select(index, count: shown.count)
      return []
    case .wheel(let rows):
      _ = table.scroll(by: rows, count: shown.count)
      return []
    case .click: return []
    default: break
    }
    if case .burst(let scan) = event {
      return find.isActive || scan.terminator == .silence ? [.typed(scan)] : findInStock(event)
    }
    if find.isActive { return filter(event) }
    switch event {
    case .key(.character(let character)) where character.isLetter || character.isNumber: return findInStock(event)
    case .text, .paste, .scan: return findInStock(event)
    case .key(let key): return move(key)
    default: return [.beep]
    }
  }

  /// What is typed while the filter is open leaves the items that hold all its words.
  private mutating func filter(_ event: Event) -> [Effect] {
    if case .key(let key) = event, key == .escape || key == .control("c") {
      endFilter()
      return []
    }
    let keep = selected?.id
    // Also with nothing typed the filter stays open until Esc: what comes next is no part.
    defer { find.activate() }
    switch find.handle(event) {
    case .ignored:
      guard case .key(let key) = event else { return [.beep] }
      return move(key)
    case .handled: return []
    case .changed, .scanned:
      table.reselect(keep, in: ids)
      return []
    }
  }

  mutating func endFilter() {
    let keep = selected?.id
    find.clear()
    table.reselect(keep, in: ids)
  }

  private mutating func move(_ key: Key) -> [Effect] {
    guard focus == .figures else {
      // Nothing is done to several at once here: no marks.
      if table.isMarking(key) { return [.beep] }
      return table.handle(key, rows: ids) == .ignored ? [.beep, .say(hint)] : []
    }
    let count = figures.count
    let across = layout(surroundings.size).across
    switch key {
    case .left: figure = max(0, figure - 1)
    case .right: figure = min(count - 1, figure + 1)
    case .up: figure = figure >= across ? figure - across : figure
    case .down: figure = figure + across < count ? figure + across : figure
    case .home: figure = 0
    case .end: figure = max(0, count - 1)
    default: return [.beep, .say(hint)]
    }
    return []
  }

  /// Whoever types or scans here means a part: the stock list takes it, and the keys that follow.
  private func findInStock(_ event: Event) -> [Effect] {
    guard let screen = Router.finding(event, surroundings) else {
      if case .burst(let scan) = event { return [.push(SearchScreen(surroundings, .scan(scan)))] }
      return [.push(SearchScreen(surroundings, event))]
    }
    return [.push(screen)]
  }

  /// Whether what is typed here is looked for in the stock: where the site has one in use, for whoever may see it.
  var findsInStock: Bool {
    surroundings.catalog.listings["stock"].map { surroundings.may($0.permission) } ?? false
  }

  private var hint: Message {
    let tab =
      figures.isEmpty ? Phrase("", "") : Phrase(" Tab goes between figures and work;", "Tab 切换概览与待办，")
    let finding =
      findsInStock
      ? Phrase(" typing finds in stock; Ctrl-G finds everything.", "直接输入在库存中查找，Ctrl-G 全局查找。")
      : Phrase(" typing finds in everything.", "直接输入可全局查找。")
    return .info(Phrase("Enter opens;", "Enter 打开，") + tab + finding)
  }

  // MARK: - Opening

  mutating func open() -> [Effect] {
    if focus == .figures {
      guard figures.indices.contains(figure), let opens = figures[figure].opens else {
        return [.beep, .say(.info(Phrase("No list shows this figure.", "此数字没有对应的列表。")))]
      }
      return push(opens.listing, opens.filters)
    }
    guard let item = selected?.item else { return [] }
    guard let row = item.row, let listing = surroundings.catalog.listings[item.listing],
      let session = surroundings.session
    else { return push(item.listing, item.filters) }
    let ticket = tickets.next()
    opening = (ticket, listing, row)
    return [.read(Job(ticket) { desk in try desk.site.rows(listing, [row], for: session) })]
  }

  private mutating func opened(_ result: Result<any Sendable, any Error>) -> [Effect] {
    guard let asked = opening else { return [] }
    opening = nil
    switch result {
    case .success(let value):
      guard let row = (value as? [Int64: ListingRow])?[asked.row] else {
        return refresh() + [.beep, .say(.info(Phrase("It is not there any more.", "该项已不存在。")))]
      }
      let reader = RowReader(listing: asked.listing, row: row)
      return asked.listing.name == "approvals" ? decision.begin(reader) : Router.open(reader, surroundings)
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  private func push(_ listing: String, _ filters: [String: JSON]) -> [Effect] {
    guard let screen = Router.listing(listing, filters: filters, surroundings) else { return [.beep] }
    return [.push(screen)]
  }
}
