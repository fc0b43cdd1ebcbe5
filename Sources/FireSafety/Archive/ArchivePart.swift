import Kernel
import Values

/// The six parts of the archive (PLAN 三(三)1-6).
public enum ArchivePart: Int64, Sendable, CaseIterable {
  case profile = 1
  case persons
  case rules
  case equipment
  case plan
  case hazards

  public var title: Phrase {
    switch self {
    case .profile: Phrase("Profile and key places", "单位概况和重点部位")
    case .persons: Phrase("Persons responsible", "各级责任人")
    case .rules: Phrase("Rules and procedures", "制度和操作规程")
    case .equipment: Phrase("Equipment", "设施和器材")
    case .plan: Phrase("Warning and emergency plan", "预警和应急预案")
    case .hazards: Phrase("Hazards and their treatment", "隐患及整改记录")
    }
  }

  static let choices = allCases.map {
    FieldKind.Choice(
      "\($0.rawValue)", Phrase("\($0.rawValue) \($0.title.english)", "\($0.rawValue) \($0.title.chinese)"))
  }
}
