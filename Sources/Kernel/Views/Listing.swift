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
  }

  public func columnIndex(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
