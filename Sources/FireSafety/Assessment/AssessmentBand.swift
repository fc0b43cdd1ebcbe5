import Kernel
import Values

/// What a score comes to.
public enum AssessmentBand: String, Choice {
  case excellent
  case good
  case met
  case notMet

  public var label: Phrase {
    switch self {
    case .excellent: Phrase("excellent", "优秀")
    case .good: Phrase("good", "良好")
    case .met: Phrase("met", "达标")
    case .notMet: Phrase("not met", "不达标")
    }
  }

  /// The least scores of the bands, in tenths of a point of 100.
  public struct Limits: Sendable, Hashable {
    public let excellent: Int64
    public let good: Int64
    public let met: Int64

    static let shipped = Limits(excellent: 900, good: 800, met: 700)

    func band(of score: Int64, isVetoed: Bool) -> AssessmentBand {
      if isVetoed || score < met { return .notMet }
      return score >= excellent ? .excellent : score >= good ? .good : .met
    }
  }
}
