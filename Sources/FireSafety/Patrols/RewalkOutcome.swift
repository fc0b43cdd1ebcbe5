import Kernel
import Values

/// What came of walking a round again.
public enum RewalkOutcome: String, Choice {
  case agrees
  case differs

  public var label: Phrase {
    switch self {
    case .agrees: Phrase("as recorded", "与记录一致")
    case .differs: Phrase("differs from the record", "与记录不符")
    }
  }
}
