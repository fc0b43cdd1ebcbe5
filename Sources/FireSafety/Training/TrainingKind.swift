import Kernel
import Values

/// What a training was.
public enum TrainingKind: String, Choice {
  case yearly
  /// Before somebody starts.
  case induction
  case post
  case special

  public var label: Phrase {
    switch self {
    case .yearly: Phrase("yearly", "年度培训")
    case .induction: Phrase("before starting", "岗前培训")
    case .post: Phrase("for a post", "岗位培训")
    case .special: Phrase("special", "专题培训")
    }
  }

  static let choices = allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
}
