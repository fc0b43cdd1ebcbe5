import Kernel
import Values

/// Releases what is left of a work order's reservations, of one part or of all (S14).
public struct ReleaseReservation: Action {
  public static let name = "spares.release"
  public static let title = Phrase("Release reservation", "释放预留")
  public static let summary = Phrase(
    "Releases what is still reserved for a work order: one part, or all of it.", "释放工单剩余预留：指定备件或全部。")
  public static let permission: Permission? = SparesPermissions.reserve
  public static let fields: [Field<Self>] = [
    .init(\.workOrder, "workOrder", "Work order", "工单号"),
    .init(\.part, "part", "Part", "备件", hint: Phrase("blank: all parts", "不填：全部备件")),
  ]

  public var workOrder = WorkOrderCode(unchecked: "")
  public var part: PartNumber?

  public init() {}

  public init(workOrder: WorkOrderCode, part: PartNumber? = nil) {
    self.workOrder = workOrder
    self.part = part
  }

  /// The unit whose store it is reserved in; the whole site where it is in several.
  public func scope(in change: Change) throws -> UnitID? {
    let order = try WorkOrderQueries.require(workOrder, in: change.database)
    let part = try part.map { try PartQueries.require($0, in: change.database) }
    let units = try ReservationQueries.units(workOrder: order.id, part: part?.id, in: change.database)
    return units.count == 1 ? units[0] : nil
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let order = try WorkOrderQueries.require(workOrder, in: database)
    let part = try part.map { try PartQueries.require($0, in: database) }
    let released = try ReservationQueries.release(
      workOrder: order.id, part: part?.id, on: change.today, in: database)
    guard released > 0 else { throw SparesRefusal.nothingReserved(workOrder) }
    return Done(
      Phrase("\(released) reservations of \(workOrder) were released.", "已释放工单 \(workOrder) 的预留 \(released) 项。"))
  }
}
