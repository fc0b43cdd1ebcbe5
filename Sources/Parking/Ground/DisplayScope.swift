import Kernel
import Values

/// What a display counts.
public enum DisplayScope: String, Choice {
  case lot
  case zones
  case zone
  case lane

  public var label: Phrase {
    switch self {
    case .lot: Phrase("the whole lot", "全场")
    case .zones: Phrase("each zone of the lot", "各区")
    case .zone: Phrase("its zone", "本区")
    case .lane: Phrase("its lane", "本车道")
    }
  }
}
