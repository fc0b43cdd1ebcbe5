import Kernel
import Values

/// How the device was named that was checked.
public enum DeviceCheckWay: String, Choice {
  case scan
  case typed

  public var label: Phrase {
    switch self {
    case .scan: Phrase("scanned", "扫码")
    case .typed: Phrase("typed", "手工输入")
    }
  }
}
