import Kernel
import Values

/// The code of a zone, such as B1-A.
public struct ZoneCode: Code {
  public static let title = Phrase("a zone's code", "区域编码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
