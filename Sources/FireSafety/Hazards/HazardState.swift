import Kernel
import Values

/// How far a hazard is.
public enum HazardState: String, Choice {
  case found
  /// Put right on the spot, not countersigned yet.
  case corrected
  /// Measure, deadline, department, person and money are set.
  case planned
  /// Whoever had to has handed in proof.
  case proved
  /// Somebody else has seen on the spot that it is gone.
  case inspected
  case closed
  case dismissed

  public var label: Phrase {
    switch self {
    case .found: Phrase("found", "已发现")
    case .corrected: Phrase("corrected", "已当场改正")
    case .planned: Phrase("being treated", "整改中")
    case .proved: Phrase("to be re-inspected", "待复查")
    case .inspected: Phrase("to be signed off", "待签字销号")
    case .closed: Phrase("closed", "已销号")
    case .dismissed: Phrase("dismissed", "不属隐患")
    }
  }

  public var isEnded: Bool { self == .closed || self == .dismissed }

  /// The states in which something is still to be done, as SQL.
  static let open = "('found', 'corrected', 'planned', 'proved', 'inspected')"
}
