extension Connection {
  /// Runs a statement to its end; the number of rows it changed.
  @discardableResult
  public func run(_ sql: String, _ parameters: any Bindable...) throws -> Int {
    try run(sql, parameters)
  }

  @discardableResult
  public func run(_ sql: String, _ parameters: [any Bindable]) throws -> Int {
    try using(sql, parameters) { statement in
      while try statement.step() {}
    }
    return changes
  }

  /// The first row, or nil where there is none.
  public func first<Result>(
    _ sql: String, _ parameters: any Bindable..., read: (Row) throws -> Result
  ) throws -> Result? {
    try first(sql, parameters, read: read)
  }

  public func first<Result>(
    _ sql: String, _ parameters: [any Bindable], read: (Row) throws -> Result
  ) throws -> Result? {
    try using(sql, parameters) { statement in
      try statement.step() ? try read(Row(handle: statement.handle)) : nil
    }
  }

  /// Runs to the end a statement that changes rows and returns at most one (`… RETURNING …`): stopping at the first
  /// row would be enough for SQLite, which does all changes before it returns any.
  public func returning<Result>(
    _ sql: String, _ parameters: any Bindable..., read: (Row) throws -> Result
  ) throws -> Result? {
    try using(sql, parameters) { statement in
      guard try statement.step() else { return nil }
      let result = try read(Row(handle: statement.handle))
      while try statement.step() {}
      return result
    }
  }

  /// Every row.
  public func all<Result>(
    _ sql: String, _ parameters: any Bindable..., read: (Row) throws -> Result
  ) throws -> [Result] {
    try all(sql, parameters, read: read)
  }

  public func all<Result>(
    _ sql: String, _ parameters: [any Bindable], read: (Row) throws -> Result
  ) throws -> [Result] {
    try using(sql, parameters) { statement in
      var rows: [Result] = []
      while try statement.step() { rows.append(try read(Row(handle: statement.handle))) }
      return rows
    }
  }

  /// Each row in turn, until the closure answers false.
  public func each(
    _ sql: String, _ parameters: any Bindable..., body: (Row) throws -> Bool
  ) throws {
    try each(sql, parameters, body: body)
  }

  public func each(_ sql: String, _ parameters: [any Bindable], body: (Row) throws -> Bool) throws {
    try using(sql, parameters) { statement in
      while try statement.step() {
        guard try body(Row(handle: statement.handle)) else { return }
      }
    }
  }

  /// The first column of the first row as an integer; nil where there is no row or it is NULL.
  public func integer(_ sql: String, _ parameters: any Bindable...) throws -> Int64? {
    try first(sql, parameters) { $0.optionalInteger(0) } ?? nil
  }

  public func text(_ sql: String, _ parameters: any Bindable...) throws -> String? {
    try first(sql, parameters) { $0.optionalText(0) } ?? nil
  }

  /// Virtual-machine steps a query takes to deliver all its rows: a measure of work that no machine's speed changes.
  public func steps(_ sql: String, _ parameters: [any Bindable]) throws -> Int {
    try using(sql, parameters) { statement in
      _ = statement.takeSteps()
      while try statement.step() {}
      return statement.takeSteps()
    }
  }

  /// The lines of EXPLAIN QUERY PLAN.
  public func plan(_ sql: String) throws -> [String] {
    let statement = try statement("EXPLAIN QUERY PLAN " + sql)
    defer { statement.reset() }
    var lines: [String] = []
    while try statement.step() { lines.append(Row(handle: statement.handle).text(3)) }
    return lines
  }

  /// A number that changes when another connection has committed.
  public func dataVersion() throws -> Int64 { try integer("PRAGMA data_version") ?? 0 }
}
