import Kernel
import Terminal
import Values

/// Between an item and the fields of its screen: each kind has its own.
enum FormItemFields {
  /// - Parameter language: the one whose title comes first.
  static func fields(of item: FormItem, _ language: Language) -> [FormField] {
    func label(_ name: String) -> Phrase {
      FormItem.fields.first { $0.name == name }?.label ?? Phrase(verbatim: name)
    }
    func text(_ id: FieldID, _ value: String, _ limit: Int, hint: Phrase? = nil) -> FormField {
      FormField(id, label(id.rawValue), .freeText, value: value, limit: limit, hint: hint)
    }
    func choice(_ id: FieldID, _ value: String, _ all: [FormField.Choice], hint: Phrase? = nil) -> FormField {
      FormField(id, label(id.rawValue), .choice(all), value: value, hint: hint)
    }
    let titles = [text("titleEnglish", item.titleEnglish, 300), text("titleChinese", item.titleChinese, 300)]
    let helps = [text("helpEnglish", item.helpEnglish, 500), text("helpChinese", item.helpChinese, 500)]
    func ordered(_ pair: [FormField]) -> [FormField] { language == .english ? pair : pair.reversed() }
    let yesNo: [FormField.Choice] = [.init("false", Phrase("no", "否")), .init("true", Phrase("yes", "是"))]
    var fields = [
      FormField(
        "code", label("code"), .text, value: item.code.text, isRequired: true, limit: 64,
        hint: Phrase("letters and digits, such as D01; answers go by it", "字母和数字，如 D01；答案以此对应")),
      choice("kind", item.kind.rawValue, FormItemKind.allCases.map { .init($0.rawValue, $0.label) }),
    ]
    fields += ordered(titles) + [choice("required", item.isRequired ? "true" : "false", yesNo)]
    switch item.kind {
    case .check, .yesNo:
      let none = FormField.Choice("", Phrase("–", "–"))
      fields += [
        choice("remark", item.remark.rawValue, FormRemark.allCases.map { .init($0.rawValue, $0.label) }),
        choice(
          "severity", item.severity?.rawValue ?? "",
          [none] + FormSeverity.allCases.map { .init($0.rawValue, $0.label) }),
        choice("spot", item.isSpot ? "true" : "false", yesNo),
      ]
    case .number:
      func number(_ id: FieldID, _ value: FormNumber?) -> FormField {
        FormField(
          id, label(id.rawValue), .number(decimals: FormNumber.mostDecimals, isSigned: true), value: value?.text ?? "",
          limit: 20)
      }
      fields += [
        FormField(
          "decimals", label("decimals"), .number(decimals: 0, isSigned: false), value: "\(item.decimals)", limit: 1),
        number("least", item.least), number("most", item.most), text("unit", item.unit, 20),
      ]
    case .choice:
      fields.append(
        text(
          "choices", item.choices.text, 4000,
          hint: Phrase(
            "word=English=Chinese; word=…, such as leak=Leaks=漏水; noise=Noise=异响",
            "代码=英文=中文，以分号隔开，如 leak=Leaks=漏水; noise=Noise=异响")))
    case .text, .day: break
    }
    return fields + ordered(helps) + [text("basis", item.basis, 200)]
  }

  /// The item as it stands in the form.
  ///
  /// - Throws: every fault, by the names of the fields.
  static func item(_ form: Form) throws(InvalidAction) -> FormItem {
    let members = form.fields.compactMap { field -> JSON.Member? in
      let name = field.id.rawValue
      let text = Text.clean(field.text)
      switch name {
      case "required", "spot": return .init(name, .bool(text == "true"))
      case "decimals": return .init(name, .integer(Int64(text) ?? 0))
      default: return text.contains { $0 != " " } ? .init(name, .string(text)) : nil
      }
    }
    return try FormItem(json: .object(members))
  }
}
