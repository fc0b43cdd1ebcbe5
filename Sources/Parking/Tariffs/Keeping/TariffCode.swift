import Kernel
import Values

/// The code of a tariff; its versions share it.
public struct TariffCode: Code {
  public static let title = Phrase("a tariff's code", "费率编码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
