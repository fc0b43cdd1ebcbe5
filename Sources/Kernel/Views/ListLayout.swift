import Values

/// How a list is looked at: columns in their order, sorting, filters, words to find. Written as JSON into preferences and
/// saved views.
public struct ListLayout: Sendable, Hashable {
  public struct Shown: Sendable, Hashable {
    /// The name of a column of the listing.
    public let name: String
    /// In columns of the terminal; nil for what suits the column.
    public let width: Int?

    public init(_ name: String, width: Int? = nil) {
      self.name = name
      self.width = width
    }
  }

  /// The columns shown, in their order; empty for the listing's own.
  public var columns: [Shown] = []
  /// A declared order; nil for the listing's first.
  public var order: String?
  public var isReversed = false
  public var filters: [String: JSON] = [:]
  public var find = ""

  /// The widths a column may be given.
  public static let widths = 3...120
  /// The most characters of what is found.
  public static let longestFind = 200

  public init() {}

  public var json: JSON {
    var members: [JSON.Member] = []
    if !columns.isEmpty {
      members.append(
        .init(
          "columns",
          .array(
            columns.map { column in
              let name = JSON.Member("name", .string(column.name))
              return .object(column.width.map { [name, .init("width", .integer(Int64($0)))] } ?? [name])
            })))
    }
    if let order { members.append(.init("order", .string(order))) }
    if isReversed { members.append(.init("reversed", true)) }
    if !filters.isEmpty {
      members.append(.init("filters", .object(filters.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })))
    }
    if !find.isEmpty { members.append(.init("find", .string(find))) }
    return .object(members)
  }

  /// Reads what `json` writes; nil where the text is something else.
  public init?(text: String) {
    guard let json = try? JSON.parse(text), case .object(let members) = json else { return nil }
    for member in members {
      switch (member.name, member.value) {
      case ("columns", .array(let items)):
        for item in items {
          guard let name = item["name"]?.string else { return nil }
          columns.append(Shown(name, width: item["width"]?.integer.map { Int(clamping: $0) }))
        }
      case ("order", .string(let name)): order = name
      case ("reversed", .bool(let flag)): isReversed = flag
      case ("filters", .object(let all)):
        filters = Dictionary(all.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      case ("find", .string(let text)): find = text
      default: return nil
      }
    }
  }

  /// What is wrong with a text as a layout of a listing; nil where nothing is.
  static func problem(with text: String, in listing: Listing?) -> FieldProblem? {
    guard let listing else { return .malformed(expected: Phrase("a list of this program", "本程序的列表")) }
    guard let layout = ListLayout(text: text) else {
      return .malformed(expected: Phrase("the JSON of a list's layout", "列表布局的 JSON"))
    }
    return layout.problem(in: listing)
  }

  /// What of it the listing does not declare; nil where everything fits.
  func problem(in listing: Listing) -> FieldProblem? {
    let names = listing.columns.filter { !$0.isHidden }.map(\.name)
    for column in columns {
      guard names.contains(column.name) else { return .notOneOf(names) }
      if let width = column.width, !Self.widths.contains(width) {
        return width < Self.widths.lowerBound
          ? .tooSmall(least: Int64(Self.widths.lowerBound)) : .tooLarge(most: Int64(Self.widths.upperBound))
      }
    }
    guard Set(columns.map(\.name)).count == columns.count else {
      return .rule(code: "twice", Phrase("names a column twice", "有重复的列"))
    }
    if let order, !listing.orders.contains(where: { $0.name == order }) { return .notOneOf(listing.orders.map(\.name)) }
    for (name, value) in filters.sorted(by: { $0.key < $1.key }) {
      guard let filter = listing.filters.first(where: { $0.name == name }) else {
        return .notOneOf(listing.filters.map(\.name))
      }
      do throws(FieldProblem) { _ = try filter.value(value) } catch { return error }
    }
    if find.unicodeScalars.count > Self.longestFind { return .tooLong(most: Self.longestFind) }
    if !find.isEmpty, listing.search == nil {
      return .rule(code: "notSearchable", Phrase("finds in a list that cannot be searched", "所在列表不支持查找"))
    }
    return nil
  }

  /// As much of it as the listing has today: a newer program may have other columns than when it was kept.
  public func fitting(_ listing: Listing) -> ListLayout {
    var kept = self
    var seen: Set<String> = []
    kept.columns = columns.filter { column in
      listing.columns.contains { $0.name == column.name && !$0.isHidden } && seen.insert(column.name).inserted
    }.map { Shown($0.name, width: $0.width.map { min(max($0, Self.widths.lowerBound), Self.widths.upperBound) }) }
    if let order, !listing.orders.contains(where: { $0.name == order }) {
      kept.order = nil
      kept.isReversed = false
    }
    kept.filters = filters.filter { name, value in
      guard let filter = listing.filters.first(where: { $0.name == name }) else { return false }
      return (try? filter.value(value)) != nil
    }
    if listing.search == nil { kept.find = "" }
    return kept
  }
}
