import SQLite
import Values

/// A declared filter of a listing.
public struct Filter: Sendable {
  public let name: String
  public let title: Phrase
  public let kind: FieldKind
  /// SQL with `?` where the value goes.
  let condition: String
  /// Where the filter is set, the tables an order reads from, by its name: an index that begins with what is filtered.
  let from: [String: String]

  public init(
    _ name: String, _ english: String, _ chinese: String, _ kind: FieldKind, sql condition: String,
    from: [String: String] = [:]
  ) {
    self.from = from
    self.name = name
    title = Phrase(english, chinese)
    self.kind = kind
    self.condition = condition
  }

  /// Whether its value is the number of a unit: people choose it by name.
  public var isUnit: Bool {
    guard case .integer = kind.base else { return false }
    return name == "unit"
  }

  func with(_ condition: String) -> Filter {
    Filter(name, title.english, title.chinese, kind, sql: condition, from: from)
  }

  /// Checks a value and turns it into what the condition compares with.
  func value(_ json: JSON) throws(FieldProblem) -> Value {
    switch (kind.base, json) {
    case (.choice(let choices), .string(let word)):
      guard choices.contains(where: { $0.word == word }) else { throw .notOneOf(choices.map(\.word)) }
      return .text(word)
    case (.day, .string(let text)):
      guard let day = Day(text: text) else { throw .malformed(expected: kind.name) }
      return .integer(Int64(day.number))
    case (.text(let most), .string(let text)), (.code(let most), .string(let text)):
      guard text.count <= most else { throw .tooLong(most: most) }
      return .text(text)
    case (.integer, .integer(let number)), (.quantity, .integer(let number)), (.money, .integer(let number)):
      return .integer(number)
    case (.integer, .string(let text)), (.quantity, .string(let text)), (.money, .string(let text)):
      guard let number = Int64(text) else { throw .wrongType(expected: kind.name) }
      return .integer(number)
    case (.flag, .bool(let flag)): return .integer(flag ? 1 : 0)
    case (.flag, .string(let text)):
      guard text == "true" || text == "false" else { throw .wrongType(expected: kind.name) }
      return .integer(text == "true" ? 1 : 0)
    default: throw .wrongType(expected: kind.name)
    }
  }
}
