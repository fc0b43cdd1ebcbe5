import Kernel
import Values

/// An assessment was opened.
public struct AssessmentOpened: Outcome {
  public let number: AssessmentNumber
  /// How many items have a computed proposal.
  public let proposals: Int64

  init(number: AssessmentNumber, proposals: Int) {
    self.number = number
    self.proposals = Int64(proposals)
  }

  public init(json: JSON) throws(OutcomeFault) {
    number = AssessmentNumber(unchecked: try json.string("assessment"))
    proposals = try json.integer("proposals")
  }

  public var json: JSON { ["assessment": number.json, "proposals": .integer(proposals)] }

  public var sentence: Phrase {
    Phrase(
      "\(number) is open; \(proposals) items have a computed proposal.", "\(number) 已开始，其中 \(proposals) 项由系统计算建议分。")
  }
}
