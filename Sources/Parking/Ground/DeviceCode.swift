import Kernel
import Values

/// The code of a device, as the feed names it.
public struct DeviceCode: Code {
  public static let title = Phrase("a device's code", "设备编码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
