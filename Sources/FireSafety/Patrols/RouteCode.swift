import Kernel
import Values

/// The code of a patrol route, such as WARD-N.
public struct RouteCode: Code {
  public static let title = Phrase("a route's code", "路线代码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
