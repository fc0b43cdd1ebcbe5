import Kernel
import Values

/// How closely the pieces of a part are told apart (S13).
public enum Tracking: String, Choice {
  case none
  case lot
  case serial

  public var label: Phrase {
    switch self {
    case .none: Phrase("none", "不跟踪")
    case .lot: Phrase("by lot", "按批次")
    case .serial: Phrase("by serial number", "按序列号")
    }
  }
}
