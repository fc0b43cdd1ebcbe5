import Kernel
import Values

/// What a breach of a directive leads to.
public enum Consequence: String, Choice {
  case warning
  case criticism
  case referral

  public var label: Phrase {
    switch self {
    case .warning: Phrase("warning", "警告")
    case .criticism: Phrase("criticism", "通报批评")
    case .referral: Phrase("referral", "移送")
    }
  }
}
