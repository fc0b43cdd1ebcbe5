import Kernel
import Values

/// A hazard was opened.
public struct HazardReported: Outcome {
  public let number: HazardNumber

  init(number: HazardNumber) { self.number = number }

  public init(json: JSON) throws(OutcomeFault) { number = HazardNumber(unchecked: try json.string("hazard")) }

  public var json: JSON { ["hazard": number.json] }

  public var sentence: Phrase { Phrase("Hazard \(number) is open.", "已登记隐患 \(number)。") }
}
