import Values

/// Something that is not as it must be: which row of which table, and what it should say.
public struct Finding: Sendable, Hashable {
  public let check: String
  public let table: String
  /// The row's id; 0 for a table whose rows have none.
  public let row: Int64
  public let column: String
  public let expected: Phrase
  public let found: Phrase

  public init(check: String, table: String, row: Int64, column: String, expected: Phrase, found: Phrase) {
    self.check = check
    self.table = table
    self.row = row
    self.column = column
    self.expected = expected
    self.found = found
  }

  /// With values as the file has them, the same in both languages.
  public init(check: String, table: String, row: Int64, column: String, expected: String, found: String) {
    self.init(
      check: check, table: table, row: row, column: column, expected: Self.phrase(expected), found: Self.phrase(found))
  }

  /// What SQL can only say in one language.
  private static func phrase(_ text: String) -> Phrase {
    switch text {
    case "none": Phrase(text, "无")
    case "an audit row": Phrase(text, "一条审计记录")
    case "a movement": Phrase(text, "一条流水")
    case "a balance row": Phrase(text, "一条结存")
    case "a value row": Phrase(text, "一条金额")
    case "a bin of its store": Phrase(text, "所属仓库的货位")
    case "a lot of its part": Phrase(text, "该备件的批次")
    case "at most 1": Phrase(text, "最多 1")
    case "damaged pages": Phrase(text, "损坏的页")
    case "a readable file": Phrase(text, "可读取的文件")
    default: Phrase(verbatim: text)
    }
  }

  public var json: JSON {
    [
      "check": .string(check), "table": .string(table), "row": .integer(row), "column": .string(column),
      "expected": .string(expected.english), "found": .string(found.english),
    ]
  }

  public var sentence: Phrase {
    // Tables without ids, and the schema, have no row to name.
    let place = row == 0 ? Phrase(table, "表 \(table)") : Phrase("\(table) row \(row)", "表 \(table) 第 \(row) 行")
    return Phrase(
      "\(place.english), \(column): found \(found.english), expected \(expected.english).",
      "\(place.chinese) \(column)：实为 \(found.chinese)，应为 \(expected.chinese)。")
  }
}
