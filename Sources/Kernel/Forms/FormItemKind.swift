import Values

/// What kind of answer an item of a form takes.
public enum FormItemKind: String, Choice {
  /// Pass, fail or not applicable: an item of a checklist.
  case check
  case yesNo
  case text
  /// A whole or decimal number, with a unit and a range where the item has them.
  case number
  /// One of the item's own choices.
  case choice
  case day

  public var label: Phrase {
    switch self {
    case .check: Phrase("check (pass, fail, not applicable)", "检查（合格、不合格、不适用）")
    case .yesNo: Phrase("yes or no", "是或否")
    case .text: Phrase("text", "文本")
    case .number: Phrase("number", "数字")
    case .choice: Phrase("one of several", "单选")
    case .day: Phrase("date", "日期")
    }
  }

  /// The words an answer may be, the good one first; empty for other answers. A choice has those of its item.
  public var words: [FieldKind.Choice] {
    switch self {
    case .check:
      [
        .init("pass", Phrase("pass", "合格")), .init("fail", Phrase("fail", "不合格")),
        .init("notApplicable", Phrase("not applicable", "不适用")),
      ]
    case .yesNo: [.init("yes", Phrase("yes", "是")), .init("no", Phrase("no", "否"))]
    case .text, .number, .choice, .day: []
    }
  }

  /// The words of all kinds that have some of their own.
  public static let allWords = FormItemKind.allCases.flatMap(\.words)
}
