import Kernel
import SQLite
import Values

enum ReservationQueries {
  /// Of a part in a store: what counts on a day is what is neither used up, released nor past its day.
  private static let counting = """
    r.part_id = ?1 AND r.store_id = ?2 AND r.released_on IS NULL AND r.taken < r.quantity
    AND (r.expires_on IS NULL OR r.expires_on >= ?3)
    """

  /// What is reserved of a part in a store, for work orders other than one.
  static func reserved(
    part: PartID, store: StoreID, except workOrder: WorkOrderID?, on day: Day, in database: Connection
  ) throws -> Int64 {
    try database.integer(
      """
      SELECT coalesce(sum(r.quantity - r.taken), 0) FROM reservation r
      WHERE \(counting) AND (?4 IS NULL OR r.work_order_id <> ?4)
      """, part, store, Int64(day.number), workOrder) ?? 0
  }

  /// The work orders that hold it, by code.
  static func holders(
    part: PartID, store: StoreID, except workOrder: WorkOrderID?, on day: Day, in database: Connection
  ) throws -> [WorkOrderCode] {
    try database.all(
      """
      SELECT DISTINCT w.code FROM reservation r JOIN work_order w ON w.id = r.work_order_id
      WHERE \(counting) AND (?4 IS NULL OR r.work_order_id <> ?4) ORDER BY w.code LIMIT 5
      """, part, store, Int64(day.number), workOrder
    ) { WorkOrderCode(unchecked: $0.text(0)) }
  }

  static func insert(
    workOrder: WorkOrderID, part: PartID, store: StoreID, quantity: Int64, expires: Day?, auditID: AuditID,
    in database: Connection
  ) throws {
    try database.run(
      """
      INSERT INTO reservation (work_order_id, part_id, store_id, quantity, expires_on, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, workOrder, part, store, quantity, expires.map { Int64($0.number) }, auditID)
  }

  /// Counts an issue against what its work order had reserved, the oldest first.
  static func take(
    _ quantity: Int64, part: PartID, store: StoreID, for workOrder: WorkOrderID, by document: DocumentID, on day: Day,
    in database: Connection
  ) throws {
    let open = try database.all(
      """
      SELECT r.id, r.quantity - r.taken FROM reservation r WHERE \(counting) AND r.work_order_id = ?4 ORDER BY r.id
      """, part, store, Int64(day.number), workOrder
    ) { (ReservationID($0.integer(0)), $0.integer(1)) }
    var left = quantity
    for (id, rest) in open where left > 0 {
      let taken = min(left, rest)
      try use(id, taken, by: document, in: database)
      left -= taken
    }
  }

  /// What a reversed document had taken is reserved again, unless its work order was closed since: that kept nothing.
  static func giveBack(
    _ document: DocumentID, by reversal: DocumentID, on day: Day, in database: Connection
  ) throws {
    let used = try database.all(
      "SELECT reservation_id, quantity FROM reservation_use WHERE document_id = ?1", document
    ) { (ReservationID($0.integer(0)), $0.integer(1)) }
    for (id, quantity) in used {
      try use(id, -quantity, by: reversal, in: database)
      try database.run(
        """
        UPDATE reservation SET released_on = ?2 WHERE id = ?1 AND released_on IS NULL
          AND EXISTS (SELECT 1 FROM work_order w WHERE w.id = work_order_id AND w.is_open = 0)
        """, id, Int64(day.number))
    }
  }

  private static func use(
    _ id: ReservationID, _ quantity: Int64, by document: DocumentID, in database: Connection
  ) throws {
    let changed = try database.run(
      "UPDATE reservation SET taken = taken + ?2 WHERE id = ?1 AND taken + ?2 BETWEEN 0 AND quantity", id, quantity)
    guard changed == 1 else { throw SiteFault.guarded("reservations and their use disagree; run verify") }
    try database.run(
      "INSERT INTO reservation_use (reservation_id, document_id, quantity) VALUES (?1, ?2, ?3)", id, document, quantity)
  }

  /// The units of the stores that keep what is left of a work order's reservations, of one part or of all.
  static func units(workOrder: WorkOrderID, part: PartID?, in database: Connection) throws -> [UnitID?] {
    try database.all(
      """
      SELECT DISTINCT s.unit_id FROM reservation r JOIN store s ON s.id = r.store_id
      WHERE r.work_order_id = ?1 AND (?2 IS NULL OR r.part_id = ?2) AND r.released_on IS NULL AND r.taken < r.quantity
      """, workOrder, part
    ) { $0.optionalInteger(0).map { UnitID($0) } }
  }

  /// Releases what is left of a work order's reservations, of one part or of all.
  static func release(
    workOrder: WorkOrderID, part: PartID?, on day: Day, in database: Connection
  ) throws -> Int {
    try database.run(
      """
      UPDATE reservation SET released_on = ?3 WHERE work_order_id = ?1 AND (?2 IS NULL OR part_id = ?2)
        AND released_on IS NULL AND taken < quantity
      """, workOrder, part, Int64(day.number))
  }
}
