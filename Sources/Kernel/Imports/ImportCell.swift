import Values

/// Reads a cell as people write it: yuan with a point, quantities with their decimals, choices by word or by label.
enum ImportCell {
  /// The JSON an action's field takes. The cell is not empty.
  static func read(_ text: String, _ kind: FieldKind, decimals: Int) throws(FieldProblem) -> JSON {
    switch kind {
    case .optional(let kind): return try read(text, kind, decimals: decimals)
    case .text, .code, .day: return .string(text)
    case .structure:
      do throws(JSONFault) { return try JSON.parse(text) } catch { throw .malformed(expected: expected(kind)) }
    case .integer:
      return .integer(
        try number(text, kind) { (text) throws(NumberFault) in
          try Quantity.parse(text, decimals: 0).units
        })
    case .quantity:
      return .integer(
        try number(text, kind, decimals) { (text) throws(NumberFault) in
          try Quantity.parse(text, decimals: decimals).units
        })
    case .money: return .integer(try number(text, kind) { (text) throws(NumberFault) in try Money.parse(text).fen })
    case .flag:
      switch Text.fold(text) {
      case "true", "yes", "1", "是": return true
      case "false", "no", "0", "否": return false
      default: throw .malformed(expected: expected(kind))
      }
    case .choice(let choices):
      if choices.contains(where: { $0.word == text }) { return .string(text) }
      let folded = Text.fold(text)
      let found = choices.first { choice in
        [choice.word, choice.label.english, choice.label.chinese].contains { Text.fold($0) == folded }
      }
      guard let found else { throw .notOneOf(choices.map(\.word)) }
      return .string(found.word)
    }
  }

  private static func number(
    _ text: String, _ kind: FieldKind, _ decimals: Int? = nil, _ parse: (String) throws(NumberFault) -> Int64
  ) throws(FieldProblem) -> Int64 {
    do throws(NumberFault) { return try parse(text) } catch {
      throw .malformed(expected: expected(kind, decimals: decimals))
    }
  }

  /// What a cell of that kind may hold, in words.
  static func expected(_ kind: FieldKind, decimals: Int? = nil) -> Phrase {
    switch kind {
    case .optional(let kind):
      return expected(kind, decimals: decimals) + Phrase(", or nothing", "，可留空")
    case .quantity:
      switch decimals {
      case nil: return kind.expected
      case 0: return Phrase("a whole number", "整数")
      case 1: return Phrase("a number with at most 1 decimal", "最多 1 位小数的数字")
      case let most?: return Phrase("a number with at most \(most) decimals", "最多 \(most) 位小数的数字")
      }
    case .flag: return Phrase("yes or no (是 or 否, true or false)", "是或否（yes、no、true、false 亦可）")
    case .choice(let choices):
      let english = choices.map { $0.word == $0.label.english ? $0.word : "\($0.word) (\($0.label.english))" }
      let chinese = choices.map { "\($0.word)（\($0.label.chinese)）" }
      return Phrase(
        "one of " + english.joined(separator: ", "), chinese.joined(separator: "、") + " 之一")
    case .text, .code, .integer, .day, .money, .structure: return kind.expected
    }
  }
}
