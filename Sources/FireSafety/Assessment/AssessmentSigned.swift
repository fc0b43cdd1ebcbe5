import Kernel
import Values

/// An assessment was signed.
public struct AssessmentSigned: Outcome {
  public let number: AssessmentNumber
  /// Tenths of a point of 100.
  public let score: Int64
  public let band: AssessmentBand
  public let isVetoed: Bool

  init(number: AssessmentNumber, score: Int64, band: AssessmentBand, isVetoed: Bool) {
    self.number = number
    self.score = score
    self.band = band
    self.isVetoed = isVetoed
  }

  public init(json: JSON) throws(OutcomeFault) {
    number = AssessmentNumber(unchecked: try json.string("assessment"))
    score = try json.integer("scoreTenths")
    band = try json.required("band") { $0.string.flatMap { AssessmentBand(rawValue: $0) } }
    isVetoed = try json.required("vetoed") { $0.bool }
  }

  public var json: JSON {
    ["assessment": number.json, "scoreTenths": .integer(score), "band": band.json, "vetoed": .bool(isVetoed)]
  }

  public var sentence: Phrase {
    let veto = isVetoed ? Phrase(" (veto)", "（一票否决）") : Phrase("", "")
    return Phrase(
      "\(number) is signed: \(AssessmentTotal.score(score)), \(band.label.english)",
      "\(number) 已签字：\(AssessmentTotal.score(score)) 分，\(band.label.chinese)") + veto + Phrase(".", "。")
  }
}
