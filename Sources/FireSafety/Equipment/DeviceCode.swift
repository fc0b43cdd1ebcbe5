import Kernel
import Values

/// What a device is known by: printed on its label.
public struct DeviceCode: Code {
  public static let title = Phrase("a device's code", "器材编码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
