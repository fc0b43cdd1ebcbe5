import Kernel
import Terminal
import Values

/// Between the items of a form and the fields of a screen that asks them.
enum QuestionFields {
  /// The field of an item's answer: what faults of the answer are named.
  static func id(_ item: FormItem) -> FieldID { FieldID(rawValue: FormAnswers.field + "." + item.code.text) }
  /// The field of the remark beside it.
  static func remarkID(_ item: FormItem) -> FieldID { FieldID(rawValue: id(item).rawValue + ":remark") }

  /// The fields of a version's items; a remark has one where the answer that stands there needs it.
  static func fields(of version: FormVersion, answers: (FieldID) -> String) -> [FormField] {
    version.items.flatMap { item in
      [field(item)] + (item.needsRemark(for: answers(id(item))) ? [remark(item)] : [])
    }
  }

  private static func field(_ item: FormItem) -> FormField {
    func make(_ kind: FormField.Kind, limit: Int = 200) -> FormField {
      FormField(
        id(item), item.title, kind, isRequired: item.isRequired, isQuestion: true, limit: limit,
        hint: item.help ?? item.range)
    }
    switch item.kind {
    case .check, .yesNo, .choice:
      let none = FormField.Choice("", item.isRequired ? Phrase("choose", "请选择") : Phrase("no answer", "不作答"))
      return make(.choice([none] + item.words.map { .init($0.word, $0.label) }))
    case .text: return make(.freeText, limit: FormItem.mostText)
    case .number:
      return make(
        .number(decimals: Int(clamping: item.decimals), isSigned: item.least.map { $0 < .zero } ?? true), limit: 20)
    case .day: return make(.date, limit: 10)
    }
  }

  private static func remark(_ item: FormItem) -> FormField {
    FormField(
      remarkID(item), Phrase("Remark to it", "对上一项的备注"), .freeText, isRequired: true, isQuestion: true,
      limit: FormItem.mostRemark)
  }

  /// The answers as the action takes them.
  static func json(_ form: Form, _ version: FormVersion) -> JSON {
    .object(
      version.items.compactMap { item in
        let text = Text.clean(form[id(item)])
        guard text.contains(where: { $0 != " " }) else { return nil }
        var value: JSON = .string(text)
        if item.kind == .number, let number = try? FormNumber(text) { value = number.json }
        let remark = Text.clean(form[remarkID(item)])
        if !remark.isEmpty { value = ["value": value, "remark": .string(remark)] }
        return .init(item.code.text, value)
      })
  }
}
