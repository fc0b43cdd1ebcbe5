import Kernel
import Values

/// The code of a lane.
public struct LaneCode: Code {
  public static let title = Phrase("a lane's code", "车道编码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}
