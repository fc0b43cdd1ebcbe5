import Kernel
import Values

/// How grave a hazard is.
public enum HazardGrade: String, Choice, Comparable {
  /// To be put right on the spot (Order 61 art. 31).
  case g1 = "G1"
  /// To be put right by a deadline (Order 61 art. 32).
  case g2 = "G2"
  /// Major (GB 35181-2025): the person responsible is told at once, interim measures are a must.
  case g3 = "G3"

  public init(_ severity: FormSeverity?) {
    self =
      switch severity {
      case .minor: .g1
      case .general, nil: .g2
      case .major: .g3
      }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// One grade up; the gravest stays.
  public var raised: HazardGrade { self == .g1 ? .g2 : .g3 }

  public var label: Phrase {
    switch self {
    case .g1: Phrase("G1 on the spot", "G1 当场改正")
    case .g2: Phrase("G2 general", "G2 一般")
    case .g3: Phrase("G3 major", "G3 重大")
    }
  }
}
