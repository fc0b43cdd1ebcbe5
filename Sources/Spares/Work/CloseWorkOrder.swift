import Kernel
import Values

/// Closes a work order, which releases what is still reserved for it, or opens it again.
public struct CloseWorkOrder: Action {
  public static let name = "spares.closeWorkOrder"
  public static let title = Phrase("Close work order", "关闭工单")
  public static let summary = Phrase(
    "Closes a work order and releases what is still reserved for it; or opens it again.", "关闭工单并释放剩余预留，或重新打开。")
  public static let permission: Permission? = SparesPermissions.reserve
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Work order", "工单号"),
    .init(\.isClosed, "closed", "Closed", "关闭"),
  ]

  public var code = WorkOrderCode(unchecked: "")
  public var isClosed = true

  public init() {}

  public init(code: WorkOrderCode, isClosed: Bool = true) {
    self.code = code
    self.isClosed = isClosed
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let order = try WorkOrderQueries.require(code, in: database)
    guard order.isOpen == isClosed else {
      throw isClosed ? SparesRefusal.workOrderClosed(code) : .workOrderOpen(code)
    }
    try WorkOrderQueries.setOpen(order.id, !isClosed, in: database)
    guard isClosed else { return Done(Phrase("Work order \(code) is open again.", "工单 \(code) 已重新打开。")) }
    let released = try ReservationQueries.release(
      workOrder: order.id, part: nil, on: change.today, in: database)
    return Done(
      Phrase(
        "Work order \(code) is closed; \(released) reservations were released.",
        "工单 \(code) 已关闭，释放预留 \(released) 项。"))
  }
}
