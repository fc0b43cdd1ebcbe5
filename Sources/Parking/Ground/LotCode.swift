import Kernel
import Values

/// The code of a parking lot.
public struct LotCode: Code {
  public static let title = Phrase("a lot's code", "停车场编码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
