import Values

/// What tables and their columns are called: the audit trail keeps the rows that changed by the names of the file, people
/// read them in words.
public struct RowWords: Sendable {
  /// Titles of tables, as of one row.
  public private(set) var tables: [String: Phrase]
  /// Titles of columns; `table.column` goes before `column`.
  public private(set) var columns: [String: Phrase]
  /// Columns of fen, as `table.column` or `column`.
  private var money: Set<String>

  public init(tables: [String: Phrase] = [:], columns: [String: Phrase] = [:], money: Set<String> = []) {
    self.tables = tables
    self.columns = columns
    self.money = money
  }

  /// Those of several parts as one.
  public init(joining all: [RowWords]) {
    tables = all.reduce(into: [:]) { $0.merge($1.tables) { first, _ in first } }
    columns = all.reduce(into: [:]) { $0.merge($1.columns) { first, _ in first } }
    money = all.reduce(into: []) { $0.formUnion($1.money) }
  }

  /// The title of a column; nil where nobody gave one.
  public func title(of column: String, in table: String) -> Phrase? {
    columns[table + "." + column] ?? columns[column]
  }

  /// What a column's whole numbers are, as the schema names it: days, moments, yes or no, fen, else plain numbers.
  public func kind(of column: String, in table: String) -> Column.Kind {
    if money.contains(table + "." + column) || money.contains(column) { return .money }
    if ["day", "deadline", "due"].contains(column) || column.hasSuffix("_day") || column.hasSuffix("_on") {
      return .day
    }
    if column.hasSuffix("_at") { return .instant }
    let isAsked = ["is_", "has_", "must_", "asks_"].contains { column.hasPrefix($0) } || column == "succeeded"
    return isAsked ? .flag : .integer
  }
}
