import Kernel
import Values

/// Enters a work order that parts are reserved and picked for.
public struct AddWorkOrder: Action {
  public static let name = "spares.addWorkOrder"
  public static let title = Phrase("Add work order", "新增工单")
  public static let summary = Phrase(
    "Enters a work order, so that parts can be reserved and picked for it.", "登记工单，以便预留和拣选备件。")
  public static let permission: Permission? = SparesPermissions.reserve
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Work order", "工单号"),
    .init(\.title, "title", "Title", "内容", kind: .text(most: 120)),
    .init(\.equipment, "equipment", "Equipment", "设备"),
    .init(\.neededOn, "neededOn", "Needed on", "需用日期"),
  ]

  public var code = WorkOrderCode(unchecked: "")
  public var title = ""
  public var equipment: EquipmentCode?
  public var neededOn: Day?

  public init() {}

  public init(code: WorkOrderCode, title: String, equipment: EquipmentCode? = nil) {
    self.code = code
    self.title = title
    self.equipment = equipment
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    guard try WorkOrderQueries.find(code, in: database) == nil else { throw SparesRefusal.workOrderTaken(code) }
    let equipment = try equipment.map { try EquipmentQueries.require($0, in: database) }
    try WorkOrderQueries.insert(
      self, equipment: equipment, by: change.session.account, at: change.now, in: database)
    return Done(Phrase("Work order \(code) was added.", "已登记工单 \(code)。"))
  }
}
