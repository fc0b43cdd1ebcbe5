import Kernel
import Values

/// How the panel stands.
public enum PanelMode: String, Choice {
  case automatic
  case manual

  public var label: Phrase {
    switch self {
    case .automatic: Phrase("automatic", "自动")
    case .manual: Phrase("manual", "手动")
    }
  }
}
