import SQLite
import Values

extension Listing {
  /// Reads one page by key; its cost does not grow with the place in the list.
  ///
  /// - Throws: `ListingRefusal` for an order, filter or value that is not declared.
  public func page(_ query: ListingQuery, in database: Connection) throws -> ListingPage {
    let terms = try SearchTerms(query.find)
    guard let terms else { return try listed(query, in: database) }
    guard search != nil else { throw ListingRefusal.notSearchable(name, title: title) }
    return query.order == nil
      ? try found(query, terms: terms, in: database) : try sortedHits(query, terms: terms, in: database)
  }

  /// How many rows the query has in all. Takes time in proportion; can be interrupted.
  public func count(_ query: ListingQuery, in database: Connection) throws -> Int64 {
    let terms = try SearchTerms(query.find)
    if terms != nil, search == nil { throw ListingRefusal.notSearchable(name, title: title) }
    if let order = query.order, self.order(query) == nil {
      throw ListingRefusal.unknownOrder(order, known: orders.map(\.name))
    }
    guard let terms, let search else {
      var sql = ListingSQL(parameters: [])
      let conditions = try conditions(query, &sql)
      let from = orders.first.map { source(of: $0, query) } ?? from
      return try database.first("SELECT count(*) FROM \(from)\(Self.clause(conditions))", sql.parameters) {
        $0.integer(0)
      } ?? 0
    }
    var total: Int64 = 0
    for tier in search.tiers {
      var sql = ListingSQL(parameters: [])
      let conditions = [sql.bound(tier.condition, terms)] + (try conditions(query, &sql))
      total +=
        try database.first("SELECT count(*) FROM \(tier.from)\(Self.clause(conditions))", sql.parameters) {
          $0.integer(0)
        } ?? 0
    }
    return total
  }

  /// The rows with these keys, in any order: to read again what is on the screen.
  public func rows(_ keys: [Int64], in database: Connection) throws -> [Int64: ListingRow] {
    var rows: [Int64: ListingRow] = [:]
    let also = condition.map { " AND (\($0))" } ?? ""
    let sql = "SELECT \(key), \(selected) FROM \(from) \(joins) WHERE \(key) = ?1\(also)"
    for id in keys {
      if let row = try database.first(
        sql, id,
        read: { row in
          ListingRow(
            id: row.integer(0), cursor: ListingCursor(tier: 0, value: .null, key: row.integer(0)),
            values: (0..<columns.count).map { row.value(Int32($0) + 1) })
        })
      {
        rows[id] = row
      }
    }
    return rows
  }

  // MARK: - Listed

  private func listed(_ query: ListingQuery, in database: Connection) throws -> ListingPage {
    let statement = try statement(query)
    var rows = try database.all(statement.text, statement.parameters, read: row(tier: 0))
    return Self.trim(&rows, query)
  }

  /// The statement of a page, for reading and for the tests that bound its work.
  func statement(_ query: ListingQuery) throws -> ListingSQL {
    guard let order = order(query) else {
      throw ListingRefusal.unknownOrder(query.order ?? "", known: orders.map(\.name))
    }
    var sql = ListingSQL(parameters: [])
    let conditions = try conditions(query, &sql)
    let forwards = (order.isDescending != query.isReversed) == query.start.isBackwards
    let direction = forwards ? "ASC" : "DESC"
    let limit = sql.add(.integer(Int64(query.rows + 1)))
    func select(_ more: [String]) -> String {
      """
      SELECT \(key), \(order.expression), \(selected) FROM \(source(of: order, query)) \(joins)\(Self.clause(conditions + more)) \
      ORDER BY \(order.expression) \(direction), \(key) \(direction) LIMIT \(limit)
      """
    }
    guard let cursor = query.start.cursor else {
      sql.text = select([])
      return sql
    }
    let sign = forwards ? ">" : "<"
    let orSelf = if case .from = query.start { "=" } else { "" }
    let place = sql.add(.integer(cursor.key))
    guard order.expression != key else {
      sql.text = select(["\(key) \(sign)\(orSelf) \(place)"])
      return sql
    }
    // First the rest of the rows that share the cursor's value, then those beyond it. One comparison of row values would
    // be shorter, but where the key is the rowid SQLite seeks by the first value alone and walks through all that share
    // it: half the stock, where half of it is out.
    let value = sql.add(cursor.value)
    let ties = select(["\(order.expression) = \(value)", "\(key) \(sign)\(orSelf) \(place)"])
    let beyond = select(["\(order.expression) \(sign) \(value)"])
    sql.text = "SELECT * FROM (\(ties)) UNION ALL SELECT * FROM (\(beyond)) LIMIT \(limit)"
    return sql
  }

  // MARK: - Found

  private func found(_ query: ListingQuery, terms: SearchTerms, in database: Connection) throws -> ListingPage {
    guard let search else { throw ListingRefusal.notSearchable(name, title: title) }
    let backwards = query.start.isBackwards
    var rows: [ListingRow] = []
    let tiers = Array(search.tiers.enumerated())
    for (index, tier) in backwards ? tiers.reversed() : tiers {
      guard rows.count <= query.rows else { break }
      if let cursor = query.start.cursor, backwards ? index > cursor.tier : index < cursor.tier { continue }
      var sql = ListingSQL(parameters: [])
      var conditions = [sql.bound(tier.condition, terms)] + (try self.conditions(query, &sql))
      if let cursor = query.start.cursor, cursor.tier == index {
        conditions.append(Self.beyond(cursor, query.start, order: tier.order, key: tier.key, descending: false, &sql))
      }
      let direction = backwards ? "DESC" : "ASC"
      let limit = sql.add(.integer(Int64(query.rows + 1 - rows.count)))
      sql.text = """
        SELECT \(key), \(tier.order ?? "NULL"), \(selected) FROM \(tier.from) \(joins)\(Self.clause(conditions)) \
        ORDER BY \(tier.order.map { "\($0) \(direction), " } ?? "")\(tier.key) \(direction) LIMIT \(limit)
        """
      rows += try database.all(sql.text, sql.parameters, read: row(tier: index))
    }
    return Self.trim(&rows, query)
  }

  /// The first hits in another order. They are few, so the page is cut out of all of them.
  private func sortedHits(
    _ query: ListingQuery, terms: SearchTerms, in database: Connection
  ) throws -> ListingPage {
    guard let search, let order = order(query) else {
      throw ListingRefusal.unknownOrder(query.order ?? "", known: orders.map(\.name))
    }
    var sql = ListingSQL(parameters: [])
    // The tiers one after the other, so that the first hits are the most relevant and no tier is left out.
    let tiers = search.tiers.map { "SELECT \($0.key) FROM \($0.from) WHERE \(sql.bound($0.condition, terms))" }
    let hits = tiers.joined(separator: " UNION ALL ") + " LIMIT \(ListingSearch.mostSorted)"
    var conditions = ["\(key) IN (\(hits))"] + (try conditions(query, &sql))
    let descending = order.isDescending != query.isReversed
    let backwards = query.start.isBackwards
    if let cursor = query.start.cursor {
      conditions.append(
        Self.beyond(cursor, query.start, order: order.expression, key: key, descending: descending, &sql))
    }
    let direction = descending != backwards ? "DESC" : "ASC"
    sql.text = """
      SELECT \(key), \(order.expression), \(selected) FROM \(from) \(joins)\(Self.clause(conditions)) \
      ORDER BY \(order.expression) \(direction), \(key) \(direction) LIMIT \(sql.add(.integer(Int64(query.rows + 1))))
      """
    var rows = try database.all(sql.text, sql.parameters, read: row(tier: 0))
    var page = Self.trim(&rows, query)
    let count = try database.first("SELECT count(*) FROM (\(hits))", sql.hitParameters) { $0.int(0) } ?? 0
    page.sortedHits = count >= ListingSearch.mostSorted ? count : nil
    return page
  }

  // MARK: - Pieces

  func order(_ query: ListingQuery) -> Order? {
    guard let name = query.order else { return orders.first }
    return orders.first { $0.name == name }
  }

  /// The tables an order reads from: those of a filter that is set and has an index for it, else its own.
  private func source(of order: Order, _ query: ListingQuery) -> String {
    let filtered = filters.first { query.filters[$0.name] != nil && $0.from[order.name] != nil }
    return filtered?.from[order.name] ?? order.from ?? from
  }

  private var selected: String { columns.map(\.expression).joined(separator: ", ") }

  private func conditions(_ query: ListingQuery, _ sql: inout ListingSQL) throws -> [String] {
    var all = condition.map { [$0] } ?? []
    for (name, json) in query.filters.sorted(by: { $0.key < $1.key }) {
      guard let filter = filters.first(where: { $0.name == name }) else {
        throw ListingRefusal.unknownFilter(Text.clean(name), known: filters.map(\.name))
      }
      do throws(FieldProblem) {
        let value = try filter.value(json)
        let parameter = sql.add(value)
        all.append(
          "(" + filter.condition.split(separator: "?", omittingEmptySubsequences: false).joined(separator: parameter)
            + ")")
      } catch { throw ListingRefusal.badFilter(name, error) }
    }
    return all
  }

  /// The condition that a row lies beyond a cursor, in the direction read.
  private static func beyond(
    _ cursor: ListingCursor, _ start: ListingQuery.Start, order: String?, key: String, descending: Bool,
    _ sql: inout ListingSQL
  ) -> String {
    var sign = descending != start.isBackwards ? "<" : ">"
    if case .from = start { sign += "=" }
    guard let order else { return "\(key) \(sign) \(sql.add(.integer(cursor.key)))" }
    return "(\(order), \(key)) \(sign) (\(sql.add(cursor.value)), \(sql.add(.integer(cursor.key))))"
  }

  private static func clause(_ conditions: [String]) -> String {
    conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
  }

  private func row(tier: Int) -> (Row) -> ListingRow {
    let count = Int32(columns.count)
    return { row in
      ListingRow(
        id: row.integer(0), cursor: ListingCursor(tier: tier, value: row.value(1), key: row.integer(0)),
        values: (0..<count).map { row.value($0 + 2) })
    }
  }

  /// One row more than asked for was read, to know whether there are more.
  private static func trim(_ rows: inout [ListingRow], _ query: ListingQuery) -> ListingPage {
    let hasMore = rows.count > query.rows
    if hasMore { rows.removeLast() }
    if query.start.isBackwards { rows.reverse() }
    return ListingPage(rows: rows, hasMore: hasMore, sortedHits: nil)
  }
}

extension ListingQuery.Start {
  var isBackwards: Bool {
    switch self {
    case .last, .before: true
    case .first, .after, .from: false
    }
  }

  var cursor: ListingCursor? {
    switch self {
    case .after(let cursor), .before(let cursor), .from(let cursor): cursor
    case .first, .last: nil
    }
  }
}
