import Kernel
import Values

/// The kinds of stock document.
public enum DocumentKind: String, Choice {
  case receipt
  case issue
  case opening
  case reversal

  public var label: Phrase {
    switch self {
    case .receipt: Phrase("receipt", "入库")
    case .issue: Phrase("issue", "出库")
    case .opening: Phrase("opening", "期初")
    case .reversal: Phrase("reversal", "冲销")
    }
  }
}
