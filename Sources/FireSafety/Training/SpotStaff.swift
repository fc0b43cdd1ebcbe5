import Kernel
import Values

/// Who is asked on the spot.
public enum SpotStaff: String, Choice {
  case medical
  case cleaner
  case guardian = "guard"
  case carer
  case other

  public var label: Phrase {
    switch self {
    case .medical: Phrase("medical staff", "医护人员")
    case .cleaner: Phrase("cleaner", "保洁")
    case .guardian: Phrase("guard", "保安")
    case .carer: Phrase("carer", "护工")
    case .other: Phrase("other", "其他")
    }
  }

  static let choices = allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
}
