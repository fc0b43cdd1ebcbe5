import SQLite
import Values

/// A check of `verify`: recomputes something derived, or walks a chain.
public struct Check: Sendable {
  public let name: String
  public let title: Phrase
  /// Reports every fault it finds; told to stop by a throwing progress closure.
  let run: @Sendable (Connection, (Finding) -> Void) throws -> Void

  public init(
    _ name: String, _ english: String, _ chinese: String,
    run: @escaping @Sendable (Connection, (Finding) -> Void) throws -> Void
  ) {
    self.name = name
    title = Phrase(english, chinese)
    self.run = run
  }
}

/// Something that is not as it must be: which row of which table, and what it should say.
public struct Finding: Sendable, Hashable {
  public let check: String
  public let table: String
  public let row: Int64
  public let column: String
  public let expected: String
  public let found: String

  public init(check: String, table: String, row: Int64, column: String, expected: String, found: String) {
    self.check = check
    self.table = table
    self.row = row
    self.column = column
    self.expected = expected
    self.found = found
  }

  public var json: JSON {
    [
      "check": .string(check), "table": .string(table), "row": .integer(row), "column": .string(column),
      "expected": .string(expected), "found": .string(found),
    ]
  }

  public var sentence: Phrase {
    Phrase(
      "\(table) row \(row), \(column): found \(found), expected \(expected).",
      "表 \(table) 第 \(row) 行 \(column)：实为 \(found)，应为 \(expected)。")
  }
}
