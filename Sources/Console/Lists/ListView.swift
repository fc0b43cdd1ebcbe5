import Kernel
import Terminal
import Values

/// A list over a `Listing`: a window of rows read by key, finding as one types, filters, orders, marks, a count.
///
/// A value that several screens have inside them. It asks for pages by effects and takes them by tickets; an answer to
/// an older question is dropped.
public struct ListView: Sendable {
  /// What a page is read for.
  enum Purpose: Sendable, Hashable {
    case fresh
    /// The other end of the same list: what was counted still holds.
    case jump
    case more
    case earlier
    /// The rows before one that is to be seen among its neighbours.
    case around
    /// The same place again; the selection stays on the row with this key.
    case reload(keep: Int64?)
    /// The place of what was just saved.
    case show(Message)

    /// Whether the rows come in place of those that were there.
    var replacesRows: Bool {
      switch self {
      case .fresh, .jump, .reload: true
      case .more, .earlier, .around, .show: false
      }
    }
  }

  struct Request: Sendable {
    let ticket: Ticket
    let purpose: Purpose
    let start: ListingQuery.Start
  }

  /// After the last key of what is being typed, so many milliseconds pass before it is looked for.
  static let debounce: Int64 = 60

  let listing: Listing
  /// Filters that belong to the screen and cannot be taken away.
  let fixed: [String: JSON]
  /// Whether a page of it is read by key under the fixed filters: then it is read at once.
  let isKeyed: Bool
  let noun: Noun
  public var surroundings: Surroundings {
    didSet { if surroundings.language != oldValue.language { measureAnew() } }
  }
  /// Columns that the screen itself says already.
  let hidden: Set<String>
  /// What the screen calls columns that are more to it than to the listing: lots of a part that has serial numbers.
  var titles: [String: Phrase] = [:] {
    didSet { if titles != oldValue { setColumns(shownColumns) } }
  }
  /// The columns somebody chose, in their order; empty for the listing's own.
  var shownColumns: [ListLayout.Shown] = []
  /// How wide the texts read so far are, by column; they grow, so that columns stay while one pages.
  var contents: [String: Int] = [:]
  /// The saved view that was opened last.
  var view: SavedView?
  var filters: [String: JSON] = [:]
  /// The filters the list was opened with from elsewhere: Esc comes back to them, and from them goes back.
  let opening: [String: JSON]
  var find = FindLine()
  /// A declared order somebody chose; nil for the first one, or relevance while finding.
  var order: String?
  var isReversed = false
  var window = RowWindow()
  var table: Table<Int64>
  var count: Int64?
  /// Only so many hits were sorted.
  var sortedHits: Int?
  /// Something went wrong while reading; said in the list itself, so that it does not look empty.
  var fault: Phrase?
  var tickets = TicketCounter()
  var pending: Request?
  var counting: Ticket?
  var typing: Ticket?
  /// What units are called, where a filter names one by its number.
  var unitNames: [Int64: String] = [:]
  var naming: Ticket?
  /// How the quantities in what actions of the rows contain are measured.
  var measures: [String: ConsolePart.Measure] = [:]
  var measuring: Ticket?
  /// Others changed the file while a page was being read; it is read once more then.
  var isStale = false

  /// - Parameter isWhole: whether the list opens without the view somebody has it open with.
  init(
    _ listing: Listing, _ surroundings: Surroundings, noun: Noun = Noun(one: "row", many: "rows", chinese: "行"),
    fixed: [String: JSON] = [:],
    filters: [String: JSON] = [:], isKeyed: Bool = false, without hidden: Set<String> = [],
    isWhole: Bool = false
  ) {
    self.listing = listing
    self.surroundings = surroundings
    self.noun = noun
    self.fixed = fixed
    self.filters = filters
    opening = filters
    self.isKeyed = isKeyed || fixed.isEmpty
    self.hidden = hidden
    table = Table(columns: [])
    setColumns(preferredColumns)
    if !isWhole, fixed.isEmpty, filters.isEmpty, let view = surroundings.standardView(of: listing.name) { adopt(view) }
    table.sort = sort
  }

  /// The row the next command acts on.
  var selected: ListingRow? {
    window.rows.indices.contains(table.selected) ? window.rows[table.selected] : nil
  }

  /// A text of the selected row, by the column's name.
  func selected(_ column: String) -> String? {
    guard let index = listing.columnIndex(column) else { return nil }
    return selected.flatMap { $0.values[index].text }
  }

  var isFinding: Bool { !find.text.isEmpty }
  var isBusy: Bool { pending != nil || typing != nil }

  /// The question as it stands.
  var query: ListingQuery {
    var query = ListingQuery()
    query.order = order
    query.isReversed = isReversed
    query.filters = filters.merging(fixed) { _, fixed in fixed }
    query.find = find.text
    query.limit = max(50, 2 * table.pageRows)
    return query
  }

  /// The column and direction rows come in now; nil while they come by relevance.
  var sort: Table<Int64>.Sort? {
    guard order != nil || !isFinding, let declared = listing.orders.first(where: { $0.name == order ?? $0.name })
    else { return nil }
    return .init(declared.name, isDescending: declared.isDescending != isReversed)
  }

  // MARK: - Asking

  /// Asks for the list from one of its ends.
  mutating func read(from start: ListingQuery.Start = .first) -> [Effect] {
    table.sort = sort
    return ask(.fresh, start) + stopCounting()
  }

  /// Asks for the same list from its other end.
  mutating func jump(to start: ListingQuery.Start) -> [Effect] {
    // A page that is still being read may be one of another question, which has to be counted.
    pending == nil ? ask(.jump, start) : ask(.fresh, start)
  }

  /// Reads what is shown once more, at the same place.
  mutating func reload() -> [Effect] {
    guard !isBusy else {
      isStale = true
      return []
    }
    isStale = false
    let keep = selected?.id
    guard window.hasBefore, let first = window.rows.first else { return ask(.reload(keep: keep), .first) }
    return ask(.reload(keep: keep), .from(first.cursor))
  }

  mutating func ask(_ purpose: Purpose, _ start: ListingQuery.Start) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    var effects: [Effect] = pending.map { [.cancel($0.ticket)] } ?? []
    let ticket = tickets.next()
    pending = Request(ticket: ticket, purpose: purpose, start: start)
    var query = query
    query.start = start
    if case .reload = purpose { query.limit = max(query.limit, window.rows.count) }
    let isCheap = isKeyed && filters.isEmpty && !isFinding
    let title = isFinding || isCheap ? nil : Phrase("Reading the list", "正在读取列表")
    let job = Job(ticket, title) { [listing, query] desk in try desk.site.page(listing, query, for: session) }
    effects.append(isCheap ? .read(job) : .work(job))
    return effects
  }

  /// Asks how many rows there are in all, once the page is there.
  mutating func startCounting() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    var effects = stopCounting()
    let ticket = tickets.next()
    counting = ticket
    let query = query
    effects.append(
      .work(Job(ticket, isBackground: true) { [listing] desk in try desk.site.count(listing, query, for: session) }))
    return effects
  }

  /// Asks how the quantities in what actions contain are measured, where rows say that.
  private mutating func measureContents() -> [Effect] {
    guard let index = listing.columns.firstIndex(where: \.isContent), let session = surroundings.session else {
      return []
    }
    let texts = Set(window.rows.compactMap { $0.values[index].text }).subtracting(measures.keys)
    guard !texts.isEmpty else { return [] }
    let ticket = tickets.next()
    measuring = ticket
    return [.work(Job(ticket) { desk in try Router.measures(of: Array(texts), for: session, in: desk.site) })]
  }

  /// Asks what the unit is called that the list is filtered by.
  mutating func nameUnits() -> [Effect] {
    guard listing.filters.contains(where: { $0.isUnit && filters[$0.name] != nil }) else { return [] }
    let ticket = tickets.next()
    naming = ticket
    return [.read(Job(ticket) { desk in try desk.site.units() })]
  }

  mutating func stopCounting() -> [Effect] {
    defer { counting = nil }
    return counting.map { [.cancel($0)] } ?? []
  }

  // MARK: - Answers

  mutating func finished(_ ticket: Ticket, _ result: Result<any Sendable, any Error>) -> [Effect] {
    if ticket == naming {
      naming = nil
      if case .success(let value) = result, let units = value as? [NamedUnit] {
        unitNames = Dictionary(units.map { ($0.id.rawValue, $0.fullName) }, uniquingKeysWith: { first, _ in first })
      }
      return []
    }
    if ticket == measuring {
      measuring = nil
      if case .success(let value) = result, let read = value as? [String: ConsolePart.Measure] {
        measures.merge(read) { _, new in new }
      }
      return []
    }
    if ticket == counting {
      counting = nil
      if case .success(let value) = result, let number = value as? Int64 { count = number }
      return []
    }
    guard let request = pending, request.ticket == ticket else { return [] }
    pending = nil
    switch result {
    case .success(let value):
      if case .show(let message) = request.purpose { return show(value as? ListingPlace, after: message) }
      guard let page = value as? ListingPage else { return [] }
      fault = nil
      take(page, for: request)
      if isStale { return reload() }
      switch request.purpose {
      case .more, .earlier, .around, .jump, .show: return measureContents()
      case .fresh, .reload: return measureContents() + startCounting()
      }
    case .failure(SiteFault.interrupted): return []
    case .failure(let error):
      fault = Faults.sentence(of: error)
      if case .fresh = request.purpose { window = RowWindow() }
      return [.say(.error(Faults.sentence(of: error)))]
    }
  }

  private mutating func take(_ page: ListingPage, for request: Request) {
    sortedHits = page.sortedHits
    switch request.purpose {
    case .fresh, .jump:
      if request.purpose == .fresh { count = nil }
      window.replace(with: page, start: request.start)
      table.select(request.start == .last ? window.rows.count - 1 : 0, count: window.rows.count)
    case .more:
      let gone = window.append(page)
      table.shift(by: -gone, count: window.rows.count)
    case .earlier, .around:
      let come = window.prepend(page)
      table.shift(by: come, count: window.rows.count)
      if request.purpose == .around { table.centre(count: window.rows.count) }
    case .reload(let keep):
      window.replace(with: page, start: request.start)
      table.reselect(keep, in: ids)
    case .show: break
    }
    measure(page.rows, isFirst: request.purpose.replacesRows)
  }

  /// The rows for moving and marking, without their texts.
  var ids: TableRows<Int64> {
    let rows = window.rows
    return TableRows(count: rows.count) { rows.indices.contains($0) ? TableRow(id: rows[$0].id, cells: []) : nil }
  }
}
