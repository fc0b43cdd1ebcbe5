import Kernel
import Values

/// What an action that waits would do, in words: a line for each of its fields.
enum ActionContent {
  static func lines(_ content: JSON, of kind: ActionKind?, measure: ConsolePart.Measure?) -> [Phrase] {
    guard case .object(let members) = content else { return [] }
    let fields = kind?.fields ?? []
    // In the order of the form; what an older version had besides comes last.
    let known = fields.compactMap { field in
      members.first { $0.name == field.name }.flatMap { value($0.value, field, measure) }
        .map { field.label + Phrase(": ", "：") + $0 }
    }
    let others = members.filter { member in !fields.contains { $0.name == member.name } }.map {
      Phrase(verbatim: Text.clean("\($0.name): \($0.value.string ?? $0.value.text)"))
    }
    return known + others
  }

  /// An answer to an item of a form, with its remark.
  private static func answer(_ given: JSON.Member) -> String {
    func said(_ value: JSON) -> String { Text.clean(value.string ?? value.text) }
    let remark = given.value["remark"].map { " (\(said($0)))" } ?? ""
    return "\(Text.clean(given.name)): \(said(given.value["value"] ?? given.value))\(remark)"
  }

  /// Nil where nothing was given.
  private static func value(
    _ value: JSON, _ field: ActionKind.FieldFacts, _ measure: ConsolePart.Measure?
  ) -> Phrase? {
    if field.isSecret || value["personal"] != nil { return Phrase("(not shown)", "（不显示）") }
    switch (field.kind.base, value) {
    case (_, .null), (_, .string("")): return nil
    case (.quantity, .integer(let units)):
      guard let measure else { return Phrase("\(units) smallest units", "\(units) 个最小单位") }
      let amount = Quantity(units).format(decimals: measure.decimals, grouped: true)
      return Phrase("\(amount) \(measure.unit.english)", "\(amount) \(measure.unit.chinese)")
    case (.money, .integer(let fen)): return Phrase(verbatim: Money(fen: fen).format(symbol: true))
    case (.flag, .bool(let flag)): return flag ? Phrase("yes", "是") : Phrase("no", "否")
    case (.choice(let choices), .string(let word)):
      return choices.first { $0.word == word }?.label ?? Phrase(verbatim: Text.clean(word))
    case (_, .string(let text)): return Phrase(verbatim: Text.clean(text))
    case (.structure, .object(let answers)):
      return answers.isEmpty ? nil : Phrase(verbatim: answers.map(answer).joined(separator: "; "))
    case (.structure, .array(let items)):
      return Phrase(verbatim: items.map { Text.clean($0["code"]?.string ?? $0.text) }.joined(separator: ", "))
    default: return Phrase(verbatim: Text.clean(value.text))
    }
  }
}
