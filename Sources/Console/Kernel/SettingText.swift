import Kernel
import Terminal
import Values

/// The values of settings in words and in fields.
enum SettingText {
  /// The field in which a setting's value is entered.
  static func field(_ state: SettingState) -> FormField {
    let text = FieldText.text(state.value, state.kind, decimals: 0)
    let label = Phrase("New value", "新值")
    // Of a number the range is worth saying; what is chosen or written speaks for itself.
    var hint: Phrase?
    if case .integer = state.kind.base { hint = state.kind.name }
    let said = hint
    func make(_ kind: FormField.Kind, limit: Int = 200) -> FormField {
      FormField(
        "value", label, kind, value: text, isRequired: !state.kind.isOptional, limit: limit,
        hint: said)
    }
    switch state.kind.base {
    case .flag: return make(.choice([.init("true", Phrase("yes", "是")), .init("false", Phrase("no", "否"))]))
    case .choice(let choices): return make(.choice(choices.map { .init($0.word, $0.label) }))
    case .integer(let range): return make(.number(decimals: 0, isSigned: range.lowerBound < 0), limit: 19)
    case .quantity: return make(.number(decimals: 0, isSigned: false), limit: 16)
    case .money: return make(.money, limit: 16)
    case .day: return make(.date, limit: 10)
    case .code(let most): return make(.code, limit: most)
    case .text(let most): return make(.text, limit: most)
    case .structure, .optional: return make(.text)
    }
  }
}
