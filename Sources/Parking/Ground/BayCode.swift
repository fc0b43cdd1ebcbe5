import Kernel
import Values

/// The code of a bay as it is painted on it, such as B1-A-017.
public struct BayCode: Code {
  public static let title = Phrase("a bay's code", "车位编码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
