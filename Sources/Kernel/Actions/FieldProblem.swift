import Values

/// What is wrong with one field of an action.
public enum FieldProblem: Error, Sendable, Hashable {
  case missing
  case unknown
  case wrongType(expected: Phrase)
  case empty
  case tooLong(most: Int)
  case tooSmall(least: Int64)
  case tooLarge(most: Int64)
  case notOneOf([String])
  case malformed(expected: Phrase)
  case controlCharacter
  /// A rule of the action itself.
  case rule(code: String, Phrase)

  public var code: String {
    switch self {
    case .missing: "missing"
    case .unknown: "unknown"
    case .wrongType: "wrongType"
    case .empty: "empty"
    case .tooLong: "tooLong"
    case .tooSmall: "tooSmall"
    case .tooLarge: "tooLarge"
    case .notOneOf: "notOneOf"
    case .malformed: "malformed"
    case .controlCharacter: "controlCharacter"
    case .rule(let code, _): code
    }
  }

  public var sentence: Phrase {
    switch self {
    case .missing: Phrase("is missing", "未填写")
    case .unknown: Phrase("is not a field of this action", "不是该操作的字段")
    case .wrongType(let expected):
      Phrase("must be \(expected.english)", "应为" + Self.spaced(expected.chinese))
    case .empty: Phrase("must not be empty", "不能为空")
    case .tooLong(let most): Phrase("is longer than \(most) characters", "超过 \(most) 个字符")
    case .tooSmall(let least): Phrase("must be at least \(least)", "不得小于 \(least)")
    case .tooLarge(let most): Phrase("must be at most \(most)", "不得大于 \(most)")
    case .notOneOf(let choices):
      Phrase("must be one of \(choices.joined(separator: ", "))", "只能是 \(choices.joined(separator: "、")) 之一")
    case .malformed(let expected):
      Phrase("is not \(expected.english)", "不是" + Self.spaced(expected.chinese))
    case .controlCharacter: Phrase("contains control characters", "含有控制字符")
    case .rule(_, let phrase): phrase
    }
  }

  /// Latin letters and digits stand apart from the Chinese before them.
  private static func spaced(_ text: String) -> String {
    (text.unicodeScalars.first?.isASCII ?? false ? " " : "") + text
  }
}
