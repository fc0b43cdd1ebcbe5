import Kernel
import SQLite
import Values

/// What an issue is for, where the register knows it: other systems' work orders need not be entered first.
struct UseOfParts {
  var workOrder: WorkOrderID?
  var equipment: EquipmentID?

  static func find(_ purpose: Purpose, _ reference: String, in database: Connection) throws -> UseOfParts {
    guard !reference.isEmpty, let code = try? WorkOrderCode(reference) else { return UseOfParts() }
    switch purpose {
    case .workOrder:
      guard let order = try WorkOrderQueries.find(code, in: database) else { return UseOfParts() }
      guard order.isOpen else { throw SparesRefusal.workOrderClosed(code) }
      return UseOfParts(workOrder: order.id, equipment: order.equipment)
    case .equipment:
      let equipment = try EquipmentQueries.find(EquipmentCode(unchecked: code.text), in: database)
      return UseOfParts(equipment: equipment)
    case .department: return UseOfParts()
    }
  }
}
