import Values

/// What a field holds: drives forms, help and the JSON schema.
public indirect enum FieldKind: Sendable, Hashable {
  case text(most: Int)
  case code(most: Int)
  case integer(ClosedRange<Int64>)
  case flag
  /// Smallest units of a part.
  case quantity
  /// Fen.
  case money
  case day
  case choice([Choice])
  /// An array or object with a shape of its own: screens made by hand fill it.
  case structure(Structure)
  case optional(FieldKind)

  /// What such an array or object is called in a sentence, and its JSON schema.
  public struct Structure: Sendable, Hashable {
    public let name: Phrase
    public let schema: JSON

    public init(_ name: Phrase, schema: JSON) {
      self.name = name
      self.schema = schema
    }
  }

  public struct Choice: Sendable, Hashable {
    public let word: String
    public let label: Phrase

    public init(_ word: String, _ label: Phrase) {
      self.word = word
      self.label = label
    }
  }

  public var isOptional: Bool {
    if case .optional = self { true } else { false }
  }

  /// The kind without its optionality.
  public var base: FieldKind {
    if case .optional(let kind) = self { kind } else { self }
  }

  /// Whether it holds words or codes, which may begin with any sign.
  var isWritten: Bool {
    switch base {
    case .text, .code: true
    default: false
    }
  }

  /// What a person enters, in words: amounts in yuan, quantities in the part's unit. `name` is what JSON has.
  public var expected: Phrase {
    switch self {
    case .integer(let range) where range.upperBound == .max && range.lowerBound != .min:
      Phrase("a whole number from \(range.lowerBound)", "不小于 \(range.lowerBound) 的整数")
    case .flag: Phrase("yes or no", "是或否")
    case .quantity: Phrase("a quantity in the part's unit, such as 12.5", "以备件单位计的数量，如 12.5")
    case .money: Phrase("an amount in yuan with at most 2 decimals, such as 12.30", "以元计的金额，最多 2 位小数，如 12.30")
    case .choice(let choices):
      Phrase(
        choices.map(\.label.english).joined(separator: ", "), choices.map(\.label.chinese).joined(separator: "、"))
    case .optional(let kind): kind.expected
    case .text, .code, .integer, .day, .structure: name
    }
  }

  /// The type in words, for those who write JSON.
  public var name: Phrase {
    switch self {
    case .text(let most): Phrase("text up to \(most) characters", "不超过 \(most) 个字符的文本")
    case .code(let most): Phrase("a code up to \(most) characters", "不超过 \(most) 个字符的编码")
    case .integer(let range):
      range.lowerBound == .min && range.upperBound == .max
        ? Phrase("a whole number", "整数")
        : Phrase(
          "a whole number from \(range.lowerBound) to \(range.upperBound)",
          "\(range.lowerBound) 至 \(range.upperBound) 的整数")
    case .flag: Phrase("true or false", "true 或 false")
    case .quantity: Phrase("a whole number of smallest units", "以最小单位计的整数")
    case .money: Phrase("a whole number of fen", "以分计的整数")
    case .day: Phrase("a date such as 2026-03-31", "日期，如 2026-03-31")
    case .choice(let choices):
      Phrase(
        "one of " + choices.map(\.word).joined(separator: ", "),
        choices.map(\.word).joined(separator: "、") + " 之一")
    case .structure(let structure): structure.name
    case .optional(let kind): kind.name
    }
  }

  /// The JSON schema of a value of this kind.
  public var schema: JSON {
    switch self {
    case .text(let most): ["type": "string", "maxLength": .integer(Int64(most))]
    case .code(let most): ["type": "string", "maxLength": .integer(Int64(most)), "minLength": 1]
    case .integer(let range):
      ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
    case .flag: ["type": "boolean"]
    case .quantity: ["type": "integer", "description": "smallest units of the part"]
    case .money: ["type": "integer", "description": "fen"]
    case .day: ["type": "string", "format": "date"]
    case .choice(let choices): ["type": "string", "enum": .array(choices.map { .string($0.word) })]
    case .structure(let structure): structure.schema
    case .optional(let kind): ["anyOf": [kind.schema, ["type": "null"]]]
    }
  }
}
