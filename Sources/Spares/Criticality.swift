import Kernel
import Values

/// How badly a part is missed: a person's judgement.
public enum Criticality: String, Choice {
  case vital = "V"
  case essential = "E"
  case desirable = "D"

  public var label: Phrase {
    switch self {
    case .vital: Phrase("vital", "关键")
    case .essential: Phrase("essential", "重要")
    case .desirable: Phrase("desirable", "一般")
    }
  }
}
