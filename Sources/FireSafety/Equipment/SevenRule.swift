import Kernel
import Values

/// The seven rules of the plan (part 3, section 2), each tied to the items that look after it (B06 to B12).
public enum SevenRule: String, CaseIterable, Sendable {
  case equipment = "R1"
  case exits = "R2"
  case thresholds = "R3"
  case fittings = "R4"
  case grilles = "R5"
  case flame = "R6"
  case wiring = "R7"

  public var title: Phrase {
    switch self {
    case .equipment: Phrase("Equipment is provided and maintained", "配备并维护消防设施、器材")
    case .exits: Phrase("Exits and escape routes stay open", "保持安全出口、疏散通道畅通")
    case .thresholds: Phrase("No thresholds on escape routes", "疏散通道不设门槛")
    case .fittings: Phrase("Fire fittings and signs are put in order in time", "消防设施、标志及时维修更换")
    case .grilles: Phrase("No grilles or shutters on exits, windows and corridors", "出口、外窗、走道不设栅栏、卷帘门")
    case .flame: Phrase("Flame and high-power appliances are controlled", "严格用火和大功率电器管理")
    case .wiring: Phrase("No makeshift wiring and no load added", "不私拉电线、不擅自增加用电负荷")
    }
  }

  /// The clause of the plan.
  public var clause: String { "三(二)" + String(rawValue.dropFirst()) }

  /// Items of the daily and the night patrol.
  public var patrolItems: [String] {
    switch self {
    case .equipment: ["D06"]
    case .exits: ["D03", "D04", "D09", "N01", "N04"]
    case .thresholds: ["D04"]
    case .fittings: ["D05", "D07", "D08"]
    case .grilles: ["D11"]
    case .flame: ["D01", "D02", "N03"]
    case .wiring: ["D02", "N03"]
    }
  }

  /// Items of the monthly inspection.
  public var monthlyItems: [String] {
    switch self {
    case .equipment: ["M05", "M06", "M07", "M08", "M09"]
    case .exits: ["M02", "M04"]
    case .thresholds: ["M02"]
    case .fittings: ["M03", "M10", "M11", "M12"]
    case .grilles: ["M02"]
    case .flame: ["M14", "M15"]
    case .wiring: ["M13"]
    }
  }

  /// Items of the self-assessment.
  public var scoreItems: [String] {
    switch self {
    case .equipment: ["Q17", "Q18", "Q22"]
    case .exits: ["Q12", "Q13", "Q16"]
    case .thresholds: ["Q13"]
    case .fittings: ["Q14", "Q19", "Q20", "Q21"]
    case .grilles: ["Q15"]
    case .flame: ["Q23", "Q24", "Q25"]
    case .wiring: ["Q25"]
    }
  }

  /// The items whose failing is a hazard under the rule.
  public var items: [String] { patrolItems + monthlyItems }
}
