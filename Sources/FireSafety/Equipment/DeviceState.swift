import Kernel
import Values

/// Whether a device is there.
public enum DeviceState: String, Choice {
  case inUse
  /// Sent away for service.
  case out
  case scrapped

  public var label: Phrase {
    switch self {
    case .inUse: Phrase("in use", "在用")
    case .out: Phrase("out for service", "送修中")
    case .scrapped: Phrase("scrapped", "已报废")
    }
  }
}
