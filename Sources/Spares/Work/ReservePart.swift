import Kernel
import Values

/// Reserves a quantity of a part in a store for a work order (S14); what is short is reserved all the same and shown.
public struct ReservePart: Action {
  public static let name = "spares.reserve"
  public static let title = Phrase("Reserve", "预留")
  public static let summary = Phrase(
    "Reserves a quantity of a part in a store for a work order, until a day if one is given.", "为工单在仓库中预留备件，可设到期日。")
  public static let permission: Permission? = SparesPermissions.reserve
  public static let fields: [Field<Self>] = [
    .init(\.workOrder, "workOrder", "Work order", "工单号"),
    .init(\.part, "part", "Part", "备件"),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(
      \.store, "store", "Store", "仓库",
      hint: Phrase("blank: the only store, or the one that has most", "不填：唯一的仓库或库存最多的仓库")),
    .init(\.until, "until", "Until", "预留至"),
  ]

  public var workOrder = WorkOrderCode(unchecked: "")
  public var part = PartNumber(unchecked: "")
  public var quantity = Quantity.zero
  public var store: StoreCode?
  /// The last day it counts; after that it is as if released.
  public var until: Day?

  public init() {}

  public init(
    workOrder: WorkOrderCode, part: PartNumber, quantity: Quantity, store: StoreCode? = nil, until: Day? = nil
  ) {
    self.workOrder = workOrder
    self.part = part
    self.quantity = quantity
    self.store = store
    self.until = until
  }

  public func validate() -> [Fault] {
    MovementRules.problems(quantity: quantity).map { Self.fault($0.field, $0.problem) }
  }

  public func scope(in change: Change) throws -> UnitID? {
    try StoreQueries.unit(of: try target(in: change), in: change.database)
  }

  public func perform(in change: inout Change) throws -> PartReserved {
    let database = change.database
    let order = try WorkOrderQueries.requireOpen(workOrder, in: database)
    let facts = try PartQueries.require(part, in: database)
    if let until, until < change.today { throw SparesRefusal.past(until) }
    let store = try target(in: change)
    let held = try AllocationQueries.usable(part: facts.id, store: store, on: change.today, in: database)
    let others = try ReservationQueries.reserved(
      part: facts.id, store: store, except: nil, on: change.today, in: database)
    try ReservationQueries.insert(
      workOrder: order.id, part: facts.id, store: store, quantity: quantity.units, expires: until,
      auditID: change.auditID, in: database)
    return PartReserved(
      part: facts.number, workOrder: workOrder, quantity: quantity,
      short: Quantity(max(0, quantity.units - max(0, held - others))), decimals: facts.decimals, unit: facts.unit)
  }

  private func target(in change: Change) throws -> StoreID {
    if let store { return try StoreQueries.require(store, in: change.database) }
    let facts = try PartQueries.require(part, in: change.database)
    guard let best = try StoreQueries.best(for: facts.id, in: change.database) else {
      throw SparesRefusal.noStore
    }
    return best
  }
}
