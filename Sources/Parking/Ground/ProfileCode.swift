import Kernel
import Values

/// The code of a display profile.
public struct ProfileCode: Code {
  public static let title = Phrase("a display profile's code", "显示屏样式编码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
