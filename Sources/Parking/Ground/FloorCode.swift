import Kernel
import Values

/// The code of a floor of a lot, such as B1.
public struct FloorCode: Code {
  public static let title = Phrase("a floor's code", "楼层编码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
