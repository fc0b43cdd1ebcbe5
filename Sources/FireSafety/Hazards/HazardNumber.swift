import Kernel
import Values

/// The number of a hazard, such as H-2026-00001.
public struct HazardNumber: Code {
  public static let title = Phrase("a hazard's number", "隐患编号")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
