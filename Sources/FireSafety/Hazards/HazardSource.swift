import Kernel
import Values

/// Where a hazard was found.
public enum HazardSource: String, Choice {
  case patrol
  case inspection
  case equipment
  case controlRoom
  case authority
  case report
  case assessment

  public var label: Phrase {
    switch self {
    case .patrol: Phrase("patrol", "防火巡查")
    case .inspection: Phrase("inspection", "防火检查")
    case .equipment: Phrase("equipment check", "器材检查")
    case .controlRoom: Phrase("control room", "消防控制室")
    case .authority: Phrase("authority", "主管部门检查")
    case .report: Phrase("report", "员工报告")
    case .assessment: Phrase("assessment", "自查验收")
    }
  }
}
