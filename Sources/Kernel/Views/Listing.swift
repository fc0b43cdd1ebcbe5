import SQLite
import Values

/// A view as a value: fixed SQL with declared orders and filters. Tables on screens, `report` and exports run on it.
public struct Listing: Sendable {
  public let name: String
  public let title: Phrase
  public let permission: Permission
  public let columns: [Column]
  public let orders: [Order]
  public let filters: [Filter]
  public let search: ListingSearch?
  /// The tables that conditions and orders need: enough for counting.
  let from: String
  /// What is joined for showing; joins neither add nor drop a row.
  let joins: String
  /// A unique integer of each row: ends every order, names a row across reloads.
  let key: String
  /// A condition that always holds, or nil.
  let condition: String?
  private let usesToday: Bool

  public init(
    name: String, title: Phrase, permission: Permission, from: String, joins: String = "", key: String,
    where condition: String? = nil,
    columns: [Column], orders: [Order], filters: [Filter] = [], search: ListingSearch? = nil
  ) {
    self.name = name
    self.title = title
    self.permission = permission
    self.from = from
    self.joins = joins
    self.key = key
    self.condition = condition
    self.columns = columns
    self.orders = orders
    self.filters = filters
    self.search = search
    usesToday = ([from, joins, condition ?? ""] + columns.map(\.expression) + filters.map(\.condition))
      .contains { $0.contains(Self.today) }
  }

  /// What stands in SQL for the day somebody looks, by the site's time zone.
  public static let today = "{today}"

  /// The listing as it is on a day: what has expired by then does not count.
  func on(_ day: Day) -> Listing {
    guard usesToday else { return self }
    func dated(_ text: String) -> String { text.replacing(Self.today, with: String(day.number)) }
    return Listing(
      name: name, title: title, permission: permission, from: dated(from), joins: dated(joins), key: key,
      where: condition.map(dated), columns: columns.map { $0.rewritten(dated) }, orders: orders,
      filters: filters.map { $0.with(dated($0.condition)) }, search: search)
  }

  public func columnIndex(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
