import Kernel
import Values

/// How a point was told.
public enum VisitHow: String, Choice {
  case scan
  case typed
  /// After the fact, or as a correction: not at the point.
  case entered

  public var label: Phrase {
    switch self {
    case .scan: Phrase("scanned", "扫码")
    case .typed: Phrase("typed", "手工输入")
    case .entered: Phrase("entered later", "事后录入")
    }
  }
}
