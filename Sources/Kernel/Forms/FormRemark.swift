import Values

/// When an answer needs a remark beside it.
public enum FormRemark: String, Choice {
  case never
  /// Where the answer is no or fail.
  case onNo
  /// Where it is anything but yes or pass.
  case unlessYes

  public var label: Phrase {
    switch self {
    case .never: Phrase("none", "不需要")
    case .onNo: Phrase("needed for no and fail", "答“否”或“不合格”时必填")
    case .unlessYes: Phrase("needed for all but yes and pass", "除“是”“合格”外必填")
    }
  }

  /// Whether an answer needs one.
  func isNeeded(for word: String) -> Bool {
    switch self {
    case .never: false
    case .onNo: word == "no" || word == "fail"
    case .unlessYes: word != "yes" && word != "pass"
    }
  }
}
