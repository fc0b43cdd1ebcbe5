import Kernel
import Values

/// The code of a point of the ways.
public struct NodeCode: Code {
  public static let title = Phrase("a way point's code", "路径点编码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
