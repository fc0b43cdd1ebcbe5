import Kernel
import Terminal
import Values

/// Between the fields of an action and the texts of a form.
enum FieldText {
  /// The field of a form for a field of an action.
  static func field(
    _ facts: ActionKind.FieldFacts, value: String, decimals: Int, isReadOnly: Bool = false,
    choices: [FormField.Choice]? = nil
  ) -> FormField {
    let id = FieldID(rawValue: facts.name)
    let hint = facts.hint
    func make(_ kind: FormField.Kind, limit: Int = 200) -> FormField {
      FormField(
        id, facts.label, kind, value: value, isRequired: facts.isRequired, isReadOnly: isReadOnly, limit: limit,
        hint: hint)
    }
    if facts.isSecret { return make(.secret, limit: 64) }
    switch facts.kind.base {
    case .text(let most): return make(isLong(facts.kind) ? .paragraphs : .text, limit: most)
    case .code(let most):
      guard let choices, !isReadOnly else { return make(.code, limit: most) }
      return make(.choice(codes(choices, value: value, isRequired: facts.isRequired)), limit: most)
    case .integer where choices != nil && !isReadOnly:
      return make(.choice(codes(choices ?? [], value: value, isRequired: facts.isRequired)), limit: 19)
    case .integer(let range): return make(.number(decimals: 0, isSigned: range.lowerBound < 0), limit: 19)
    case .flag:
      let choices: [FormField.Choice] = [.init("false", Phrase("no", "否")), .init("true", Phrase("yes", "是"))]
      return make(.choice(facts.kind.isOptional ? [unset] + choices : choices))
    case .quantity: return make(.number(decimals: decimals, isSigned: false), limit: 16)
    case .money: return make(.money, limit: 16)
    case .day: return make(.date, limit: 10)
    case .choice(let choices):
      let all = choices.map { FormField.Choice($0.word, $0.label) }
      return make(.choice(facts.kind.isOptional ? [unset] + all : all))
    case .structure, .optional: return make(.text, limit: 4000)
    }
  }

  /// What stands in the field can stay, also where it is not among the choices.
  private static func codes(
    _ choices: [FormField.Choice], value: String, isRequired: Bool
  ) -> [FormField.Choice] {
    let none = FormField.Choice("", isRequired ? Phrase("choose", "请选择") : Phrase("none", "不填"))
    let isKnown = value.isEmpty || choices.contains { $0.value == value }
    let present = isKnown ? [] : [FormField.Choice(value, Phrase(verbatim: value))]
    return isRequired && choices.count == 1 && isKnown ? choices : [none] + present + choices
  }

  private static let unset = FormField.Choice("", Phrase("as it is", "不变"))

  /// Whether a text is written in paragraphs: what may be longer than a remark.
  static func isLong(_ kind: FieldKind) -> Bool {
    if case .text(let most) = kind.base { most >= 1000 } else { false }
  }

  /// The JSON of a typed text; nil where it stands for an absent member.
  static func json(_ text: String, _ kind: FieldKind, decimals: Int) throws(FieldProblem) -> JSON? {
    let isEmpty = text.allSatisfy { $0 == " " }
    switch kind.base {
    case .text where isLong(kind):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Text.clean(String($0)) }
      return isEmpty && kind.isOptional ? nil : .string(lines.joined(separator: "\n"))
    case .text: return isEmpty && kind.isOptional ? nil : .string(Text.clean(text))
    case .code: return isEmpty ? nil : .string(text)
    case .integer:
      if isEmpty { return nil }
      guard let number = Int64(text) else { throw .wrongType(expected: kind.expected) }
      return .integer(number)
    case .flag: return isEmpty ? nil : .bool(text == "true")
    case .quantity:
      if isEmpty { return nil }
      guard let quantity = try? Quantity.parse(text, decimals: decimals) else {
        throw .malformed(expected: Phrase("a quantity with at most \(decimals) decimals", "最多 \(decimals) 位小数的数量"))
      }
      return quantity.json
    case .money:
      if isEmpty { return nil }
      guard let money = try? Money.parse(text) else { throw .malformed(expected: Phrase("an amount in yuan", "金额（元）")) }
      return money.json
    case .day, .choice: return isEmpty ? nil : .string(text)
    case .structure:
      if isEmpty { return nil }
      do throws(JSONFault) { return try JSON.parse(text) } catch { throw .wrongType(expected: kind.expected) }
    case .optional: return isEmpty ? nil : .string(text)
    }
  }

  /// The texts of a row's columns for the fields of an action.
  /// - Parameter fields: names of fields, each with its column.
  static func values(of row: RowReader, for kind: ActionKind, _ fields: [String: String]) -> [String: String] {
    let decimals = Int(clamping: row.integer("decimals") ?? 0)
    var values: [String: String] = [:]
    for facts in kind.fields {
      guard let column = fields[facts.name], let index = row.listing.columnIndex(column) else { continue }
      let value = row.row.values[index]
      let json: JSON = value.text.map { .string($0) } ?? value.integer.map { .integer($0) } ?? .null
      values[facts.name] = text(json, facts.kind, decimals: decimals)
    }
    if row.listing.columnIndex("decimals") != nil { values["decimals"] = "\(decimals)" }
    return values
  }

  /// The text of a stored value for the field that holds its like.
  static func text(_ value: JSON, _ kind: FieldKind, decimals: Int) -> String {
    switch (kind.base, value) {
    case (.money, .integer(let fen)): Money(fen: fen).format(grouped: false)
    case (.quantity, .integer(let units)): Quantity(units).format(decimals: decimals)
    case (.flag, .integer(let flag)): flag != 0 ? "true" : "false"
    case (.day, .integer(let number)): Day(number: Int32(clamping: number)).description
    case (_, .string(let text)): text
    case (_, .integer(let number)): String(number)
    case (_, .bool(let flag)): flag ? "true" : "false"
    default: ""
    }
  }
}
