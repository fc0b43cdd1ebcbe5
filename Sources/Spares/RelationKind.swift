import Kernel
import Values

/// How one part can take another one's place (S02).
public enum RelationKind: String, Choice {
  case replacedBy
  case standIn

  public var label: Phrase {
    switch self {
    case .replacedBy: Phrase("replaced by", "已被替代")
    case .standIn: Phrase("may be stood in for by", "可代用")
    }
  }
}
