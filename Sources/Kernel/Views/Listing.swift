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
  /// SQL over `from` for the unit a row belongs to: whoever holds the permission for some units only sees their rows. Nil
  /// where rows belong to no unit; NULL for a row of the whole site.
  let unit: String?
  /// Its rows are of the site as a whole and confidential: whoever holds the permission for some units only sees none.
  public let needsWholeSite: Bool
  private let usesWords: Bool

  public init(
    name: String, title: Phrase, permission: Permission, from: String, joins: String = "", key: String,
    where condition: String? = nil, unit: String? = nil,
    needsWholeSite: Bool = false, columns: [Column], orders: [Order], filters: [Filter] = [],
    search: ListingSearch? = nil
  ) {
    self.name = name
    self.title = title
    self.permission = permission
    self.from = from
    self.joins = joins
    self.key = key
    self.condition = condition
    self.unit = unit
    self.needsWholeSite = needsWholeSite
    self.columns = columns
    self.orders = orders
    self.filters = filters
    self.search = search
    usesWords = ([from, joins, condition ?? ""] + columns.map(\.expression) + filters.map(\.condition))
      .contains { text in [Self.today, Self.now, Self.account].contains { text.contains($0) } }
  }

  /// What stands in SQL for the day somebody looks, by the site's time zone.
  public static let today = "{today}"

  /// What stands in SQL for the moment somebody looks, in milliseconds.
  public static let now = "{now}"

  /// What stands in SQL for the account of whoever looks.
  public static let account = "{account}"

  /// The listing as it is for somebody at a moment: what has expired by then does not count.
  func seen(by account: AccountID, on day: Day, at now: Instant) -> Listing {
    guard usesWords else { return self }
    func filled(_ text: String) -> String {
      text.replacing(Self.today, with: String(day.number)).replacing(Self.now, with: String(now.milliseconds))
        .replacing(Self.account, with: String(account.rawValue))
    }
    return with(
      from: filled(from), joins: filled(joins), condition: condition.map(filled),
      columns: columns.map { $0.rewritten(filled) }, filters: filters.map { $0.with(filled($0.condition)) },
      search: search?.rewritten(filled))
  }

  /// The listing as it is on a day, for nobody in particular.
  func on(_ day: Day) -> Listing { seen(by: AccountID(0), on: day, at: Instant(milliseconds: 0)) }

  /// The rows that belong to these units or to units below them. Where rows belong to no unit, all of them.
  func limited(to units: [UnitID]) -> Listing {
    guard let unit else { return self }
    let tops = units.map { String($0.rawValue) }.joined(separator: ", ")
    let within = """
      (\(unit)) IN (SELECT low.id FROM unit top JOIN unit low ON substr(low.path, 1, length(top.path)) = top.path \
      WHERE top.id IN (\(tops)))
      """
    return with(
      from: from, joins: joins, condition: condition.map { "(\($0)) AND \(within)" } ?? within, columns: columns,
      filters: filters, search: search)
  }

  private func with(
    from: String, joins: String, condition: String?, columns: [Column], filters: [Filter],
    search: ListingSearch?
  ) -> Listing {
    Listing(
      name: name, title: title, permission: permission, from: from, joins: joins, key: key, where: condition,
      unit: unit, needsWholeSite: needsWholeSite, columns: columns, orders: orders, filters: filters, search: search)
  }

  public func columnIndex(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
