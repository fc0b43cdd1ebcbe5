import Kernel
import Values

/// What an issue is for.
public enum Purpose: String, Choice {
  case workOrder
  case equipment
  case department

  public var label: Phrase {
    switch self {
    case .workOrder: Phrase("work order", "工单")
    case .equipment: Phrase("equipment", "设备")
    case .department: Phrase("department", "部门")
    }
  }
}
