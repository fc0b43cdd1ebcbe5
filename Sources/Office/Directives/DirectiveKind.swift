import Kernel
import Values

/// How binding a directive is.
public enum DirectiveKind: String, Choice {
  case order
  case instruction
  case notice

  public var label: Phrase {
    switch self {
    case .order: Phrase("order", "命令")
    case .instruction: Phrase("instruction", "指示")
    case .notice: Phrase("notice", "通知")
    }
  }
}
