import Kernel
import SQLite
import Values

struct WorkOrderFacts {
  let id: WorkOrderID
  let code: WorkOrderCode
  let equipment: EquipmentID?
  let isOpen: Bool
}

enum WorkOrderQueries {
  static func find(_ code: WorkOrderCode, in database: Connection) throws -> WorkOrderFacts? {
    try database.first("SELECT id, code, equipment_id, is_open FROM work_order WHERE code = ?1", code.text) { row in
      WorkOrderFacts(
        id: WorkOrderID(row.integer(0)), code: WorkOrderCode(unchecked: row.text(1)),
        equipment: row.optionalInteger(2).map { EquipmentID($0) }, isOpen: row.bool(3))
    }
  }

  static func require(_ code: WorkOrderCode, in database: Connection) throws -> WorkOrderFacts {
    guard let found = try find(code, in: database) else { throw SparesRefusal.unknownWorkOrder(code) }
    return found
  }

  static func requireOpen(_ code: WorkOrderCode, in database: Connection) throws -> WorkOrderFacts {
    let found = try require(code, in: database)
    guard found.isOpen else { throw SparesRefusal.workOrderClosed(code) }
    return found
  }

  static func insert(
    _ order: AddWorkOrder, equipment: EquipmentID?, by account: AccountID, at now: Instant, in database: Connection
  ) throws {
    try database.run(
      """
      INSERT INTO work_order (code, title, equipment_id, needed_on, account_id, recorded_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, order.code.text, order.title, equipment, order.neededOn.map { Int64($0.number) }, account, now.milliseconds)
  }

  static func setOpen(_ id: WorkOrderID, _ isOpen: Bool, in database: Connection) throws {
    try database.run("UPDATE work_order SET is_open = ?2 WHERE id = ?1", id, isOpen)
  }
}
