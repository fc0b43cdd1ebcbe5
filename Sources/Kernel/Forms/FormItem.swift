import Values

/// One item of a form: what is asked, in both languages, and what may be answered.
///
/// `fields` drive reading from JSON (every fault at once) and writing back. What is as in a blank item is not written, so
/// that the digest of an older version stays the same when items learn something new.
public struct FormItem: Sendable, Hashable {
  public var code = FormItemCode(unchecked: "")
  public var kind = FormItemKind.text
  public var titleEnglish = ""
  public var titleChinese = ""
  public var helpEnglish = ""
  public var helpChinese = ""
  public var isRequired = false
  public var remark = FormRemark.never
  /// How many decimals a number may have.
  public var decimals: Int64 = 0
  public var least: FormNumber?
  public var most: FormNumber?
  public var unit = ""
  public var choices = FormChoices([])
  /// The rule or clause it rests on.
  public var basis = ""
  /// How bad it is where the answer is no or fail; nil where that is not said.
  public var severity: FormSeverity?
  /// Whether what is found is to be put right on the spot.
  public var isSpot = false

  public init() {}

  public static let fields: [Field<FormItem>] = [
    .init(\.code, "code", "Code", "代码"),
    .init(\.kind, "kind", "Kind", "类型"),
    .init(\.titleEnglish, "titleEnglish", "English title", "英文标题", kind: .text(most: 300)),
    .init(\.titleChinese, "titleChinese", "Chinese title", "中文标题", kind: .text(most: 300)),
    .init(\.helpEnglish, "helpEnglish", "English help", "英文说明", kind: .text(most: 500)),
    .init(\.helpChinese, "helpChinese", "Chinese help", "中文说明", kind: .text(most: 500)),
    .init(\.isRequired, "required", "Required", "必填"),
    .init(\.remark, "remark", "Remark", "备注"),
    .init(\.decimals, "decimals", "Decimals", "小数位数", kind: .integer(0...Int64(FormNumber.mostDecimals))),
    .init(\.least, "least", "Least", "最小值", kind: .optional(FormNumber.kind)),
    .init(\.most, "most", "Most", "最大值", kind: .optional(FormNumber.kind)),
    .init(\.unit, "unit", "Unit", "单位", kind: .text(most: 20)),
    .init(\.choices, "choices", "Choices", "选项"),
    .init(\.basis, "basis", "Basis", "依据", kind: .text(most: 200)),
    .init(\.severity, "severity", "Severity of no and fail", "不合格等级"),
    .init(\.isSpot, "spot", "Put right on the spot", "当场改正"),
  ]

  /// What is asked; either language stands in for the other.
  public var title: Phrase { Self.either(titleEnglish, titleChinese) }

  /// Nil where there is none.
  public var help: Phrase? {
    helpEnglish.isEmpty && helpChinese.isEmpty ? nil : Self.either(helpEnglish, helpChinese)
  }

  static func either(_ english: String, _ chinese: String) -> Phrase {
    Phrase(english.isEmpty ? chinese : english, chinese.isEmpty ? english : chinese)
  }

  /// The words an answer may be; empty for other answers.
  public var words: [FieldKind.Choice] { kind == .choice ? choices.all : kind.words }
}
