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

  /// What a piece, or what belongs together, is told apart by, inside a sentence.
  public var noun: Phrase {
    switch self {
    case .none: Phrase("lot or serial number", "批号或序列号")
    case .lot: Phrase("lot", "批号")
    case .serial: Phrase("serial number", "序列号")
    }
  }

  /// The same as a heading, as the label of a field, and where a sentence begins.
  public var title: Phrase {
    switch self {
    case .none: Phrase("Lot/serial", "批号/序列号")
    case .lot: Phrase("Lot", "批号")
    case .serial: Phrase("Serial number", "序列号")
    }
  }
}
