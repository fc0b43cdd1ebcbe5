import Kernel
import Terminal
import Values

/// What came out of the filter panel.
struct ChosenFilters: Sendable {
  let listing: String
  let filters: [String: JSON]
}

/// The declared filters of a list as a form; empty fields restrict nothing.
public struct FilterScreen: Screen {
  public var surroundings: Surroundings
  let listing: Listing
  let filters: [Filter]
  private let chosen: [String: JSON]
  var form: Form
  private var tickets = TicketCounter()
  private var choosing: Ticket?

  init(_ list: ListView) {
    surroundings = list.surroundings
    listing = list.listing
    filters = list.openFilters
    chosen = list.filters
    form = Form(
      filters.map { filter in
        FilterScreen.field(filter, of: list.listing, value: list.filters[filter.name], list.surroundings.catalog)
      }, saveLabel: Phrase("Show", "显示"))
  }

  public var title: Phrase { Phrase("Filter", "筛选") + Phrase(": ", "：") + listing.title }
  public var isOpenEnded: Bool { false }
  public var detectsScans: Bool { form.detectsScans }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Filter", "筛选"),
      about: Phrase("Fill in what rows must meet; empty fields restrict nothing.", "填写筛选条件，留空表示不限。"),
      commands: [
        Command(
          "filter.show", Phrase("Show", "显示"), label: Phrase("Show", "显示"),
          help: Phrase("Goes back to the list with these filters.", "按这些条件显示列表。"), keys: [.control("s")],
          run: { $0.submit() }),
        Command(
          "filter.clear", Phrase("No filter", "清除筛选"), label: Phrase("Clear", "清除"),
          help: Phrase("Goes back to the whole list.", "清除全部条件，显示整个列表。"), keys: [.function(4)],
          run: { [.pop(ChosenFilters(listing: $0.listing.name, filters: [:]))] }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back; the filters stay as they were.", "返回，条件保持不变。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened: return readChoices()
    case .finished(let ticket, let result) where ticket == choosing:
      choosing = nil
      if case .success(let value) = result, let units = value as? [NamedUnit] { offer(units) }
      return []
    default: break
    }
    guard case .input(let input) = event else { return [] }
    switch form.handle(input) {
    case .submit: return submit()
    case .cancel: return [.pop(nil)]
    case .refused, .scanned: return [.beep]
    case .ignored, .handled, .changed, .left, .pastedLines: return []
    }
  }

  /// A unit is chosen by its name: nobody knows its number.
  private mutating func readChoices() -> [Effect] {
    guard filters.contains(where: \.isUnit) else { return [] }
    let ticket = tickets.next()
    choosing = ticket
    return [.read(Job(ticket) { desk in try desk.site.units() })]
  }

  private mutating func offer(_ units: [NamedUnit]) {
    let choices = [FilterScreen.any] + KernelScreens.unitChoices(units.filter(\.isOpen))
    form = Form(
      filters.map { filter in
        let value = chosen[filter.name]
        guard filter.isUnit else {
          return FilterScreen.field(filter, of: listing, value: value, surroundings.catalog)
        }
        return FormField(
          FieldID(rawValue: filter.name), filter.title, .choice(choices), value: value?.integer.map { "\($0)" } ?? "")
      }, saveLabel: Phrase("Show", "显示"))
  }

  private mutating func submit() -> [Effect] {
    if case .refused = form.submit() { return [.beep] }
    var chosen: [String: JSON] = [:]
    for filter in filters {
      let text = form[FieldID(rawValue: filter.name)]
      if let value = FilterScreen.value(text, filter.kind) { chosen[filter.name] = value }
    }
    return [.pop(ChosenFilters(listing: listing.name, filters: chosen))]
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    form.render(into: &grid, in: rect.inset(rows: rect.rows > 12 ? 1 : 0, columns: 2), context: context)
  }

  // MARK: - Values

  private static let any = FormField.Choice("", Phrase("any", "不限"))

  /// What a filter takes: names the reader does not see are chosen by their titles.
  static func kind(of filter: Filter, in listing: Listing, _ catalog: Catalog) -> FieldKind {
    let column = listing.columnIndex(filter.name).map { listing.columns[$0].kind }
    switch column {
    case .action?:
      let actions = catalog.known.allActions.map { FieldKind.Choice($0.name, $0.title) }
      return .choice(actions + [.init("batch", CatalogWords.title(ofAction: "batch", in: catalog))])
    case .setting?:
      return .choice(catalog.known.settings.values.sorted { $0.name < $1.name }.map { .init($0.name, $0.title) })
    default: return filter.kind
    }
  }

  private static func field(_ filter: Filter, of listing: Listing, value: JSON?, _ catalog: Catalog) -> FormField {
    let id = FieldID(rawValue: filter.name)
    let text: String
    switch value {
    case .string(let string)?: text = string
    case .bool(let flag)?: text = flag ? "true" : "false"
    case .integer(let number)?:
      text = filter.kind.base == .money ? Money(fen: number).format(grouped: false) : "\(number)"
    default: text = ""
    }
    switch kind(of: filter, in: listing, catalog).base {
    case .choice(let choices):
      return FormField(
        id, filter.title, .choice([any] + choices.map { .init($0.word, $0.label) }), value: text)
    case .flag:
      return FormField(
        id, filter.title, .choice([any, .init("true", Phrase("yes", "是")), .init("false", Phrase("no", "否"))]),
        value: text)
    case .day: return FormField(id, filter.title, .date, value: text)
    case .money: return FormField(id, filter.title, .money, value: text)
    case .integer, .quantity: return FormField(id, filter.title, .number(decimals: 0, isSigned: true), value: text)
    case .code(let most): return FormField(id, filter.title, .code, value: text, limit: most)
    case .text(let most): return FormField(id, filter.title, .text, value: text, limit: most)
    case .structure, .optional: return FormField(id, filter.title, .text, value: text)
    }
  }

  private static func value(_ text: String, _ kind: FieldKind) -> JSON? {
    let text = Text.clean(text)
    guard text.contains(where: { $0 != " " }) else { return nil }
    switch kind.base {
    case .flag: return .bool(text == "true")
    case .integer, .quantity: return Int64(text).map { .integer($0) }
    case .money: return (try? Money.parse(text)).map { .integer($0.fen) }
    case .code: return .string(Text.normalizedCode(text))
    default: return .string(text)
    }
  }

  /// A filter's value in words.
  static func label(_ value: JSON, _ kind: FieldKind) -> Phrase {
    switch (kind.base, value) {
    case (.choice(let choices), .string(let word)):
      choices.first { $0.word == word }?.label ?? Phrase(verbatim: Text.clean(word))
    case (_, .bool(let flag)): flag ? Phrase("yes", "是") : Phrase("no", "否")
    case (.money, .integer(let fen)): Phrase(verbatim: Money(fen: fen).format())
    case (_, .integer(let number)): Phrase(verbatim: "\(number)")
    case (_, .string(let text)): Phrase(verbatim: Text.clean(text))
    default: Phrase(verbatim: "")
    }
  }
}
