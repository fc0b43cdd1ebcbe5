import SQLite
import Values

extension Listing {
  /// The row of this list that an entry of the audit trail shows first, and whether it was made then; nil where the entry
  /// is about other tables.
  ///
  /// - Parameter changes: the entry's changes as they are kept.
  func changed(by changes: String) -> (key: Int64, isNew: Bool)? {
    guard let first = from.split(whereSeparator: \.isWhitespace).first, let last = key.split(separator: ".").last,
      let all = (try? JSON.parse(changes))?.array
    else { return nil }
    // A list over derived rows has the key of what they are derived from.
    let isDerived = last.hasSuffix("_id")
    let (table, column) = isDerived ? (last.dropLast(3), "id") : (first, last)
    for change in all {
      guard let parts = change.array, parts.count == 3, parts[0].string == String(table), parts[1].string != "-",
        let number = parts[2][String(column)]?.integer
      else { continue }
      return (number, parts[1].string == "+")
    }
    return nil
  }

  /// The row with this key, where the query's filters let it pass, with its place in the query's order.
  func row(_ number: Int64, _ query: ListingQuery, in database: Connection) throws -> ListingRow? {
    guard let order = order(query) else {
      throw ListingRefusal.unknownOrder(query.order ?? "", known: orders.map(\.name))
    }
    var sql = ListingSQL(parameters: [])
    let conditions = try conditions(query, &sql) + ["\(key) = \(sql.add(.integer(number)))"]
    return try database.first(
      "SELECT \(key), \(order.expression), \(selected) FROM \(from) \(joins)\(Self.clause(conditions))", sql.parameters,
      read: row(tier: 0))
  }

  /// A page of the query that holds the row with this key; nil where its filters leave the row out.
  func place(
    of number: Int64, isNew: Bool, _ query: ListingQuery, in database: Connection
  ) throws -> ListingPlace {
    guard let row = try row(number, query, in: database) else {
      return ListingPlace(key: number, isNew: isNew, page: nil, start: .first)
    }
    var query = query
    query.start = .first
    let first = try page(query, in: database)
    if first.rows.contains(where: { $0.id == number }) {
      return ListingPlace(key: number, isNew: isNew, page: first, start: .first)
    }
    query.start = .from(row.cursor)
    return ListingPlace(key: number, isNew: isNew, page: try page(query, in: database), start: query.start)
  }
}
