import Kernel
import Values

/// Who uses a way.
public enum WayKind: String, Choice {
  case walk
  case drive
  case both

  public var label: Phrase {
    switch self {
    case .walk: Phrase("on foot", "步行")
    case .drive: Phrase("by car", "行车")
    case .both: Phrase("both", "均可")
    }
  }
}
