import Values

extension FieldKind {
  /// What a command takes, in words, with the unit; of a choice the words themselves, each with its label.
  public var taken: Phrase {
    switch self {
    case .choice(let choices):
      Phrase(
        choices.map { $0.word == $0.label.english ? $0.word : "\($0.word) (\($0.label.english))" }.joined(
          separator: ", "),
        choices.map { "\($0.word)（\($0.label.chinese)）" }.joined(separator: "、"))
    case .integer: expected
    case .quantity:
      Phrase(
        "a quantity in smallest units: 125 is 12.5 of a part with one decimal", "以最小单位计的数量：备件保留一位小数时，125 即 12.5")
    case .money: Phrase("an amount in fen: 1230 is ¥12.30", "以分计的金额：1230 即 ¥12.30")
    case .optional(let kind): kind.taken
    case .text, .code, .flag, .day, .structure: name
    }
  }

  /// A value of this kind as a person reads it: amounts in yuan, choices by their labels.
  public func words(_ value: JSON) -> Phrase {
    switch (base, value) {
    case (.choice(let choices), .string(let word)):
      choices.first { $0.word == word }?.label ?? Phrase(verbatim: Text.clean(word))
    case (_, .bool(let flag)): flag ? Phrase("yes", "是") : Phrase("no", "否")
    case (.money, .integer(let fen)): Phrase(verbatim: Money(fen: fen).format(symbol: true))
    case (_, .integer(let number)): Phrase(verbatim: "\(number)")
    case (_, .string("")): Phrase("(empty)", "（空）")
    case (_, .string(let text)): Phrase(verbatim: Text.clean(text))
    default: Phrase("(empty)", "（空）")
    }
  }
}
