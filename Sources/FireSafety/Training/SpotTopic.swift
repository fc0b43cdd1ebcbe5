import Kernel
import Values

/// What is asked on the spot.
public enum SpotTopic: String, Choice {
  case alarm
  case extinguisher
  case evacuation

  public var label: Phrase {
    switch self {
    case .alarm: Phrase("raise the alarm", "报警")
    case .extinguisher: Phrase("use an extinguisher", "使用灭火器")
    case .evacuation: Phrase("move patients", "疏散病人")
    }
  }

  static let choices = allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
}
