import Kernel
import Values

/// Which way a lane is driven.
public enum LaneKind: String, Choice {
  case entry
  case exit
  case both

  public var label: Phrase {
    switch self {
    case .entry: Phrase("entry", "入口")
    case .exit: Phrase("exit", "出口")
    case .both: Phrase("both ways", "双向")
    }
  }
}
