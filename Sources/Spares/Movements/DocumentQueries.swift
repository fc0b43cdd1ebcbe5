import Kernel
import SQLite
import Values

/// A posted document, as a reversal or a return has to know it.
struct StoredDocument {
  struct Line {
    let movement: MovementID
    let part: PartID
    let bin: BinCode
    let lot: LotID
    let quantity: Quantity
    let value: Money
    let difference: Money
    let of: MovementID?
    let added: Money
  }

  let id: DocumentID
  let number: DocumentNumber
  let kind: DocumentKind
  let store: StoreID
  let unit: UnitID?
  let account: AccountID
  let accountName: String
  let reversedBy: DocumentNumber?
  /// A document that gives some of it back and still stands.
  let returnedBy: DocumentNumber?
  let day: Day
  let supplier: SupplierID?
  let workOrder: WorkOrderID?
  let equipment: EquipmentID?
  let orderedOn: Day?
  let lines: [Line]
}

enum DocumentQueries {
  struct Head {
    let kind: DocumentKind
    let store: StoreID
    let observedOn: Day
    var purpose = ""
    var reference = ""
    var reason = ""
    var reverses: DocumentID?
    var of: DocumentID?
    var supplier: SupplierID?
    var workOrder: WorkOrderID?
    var equipment: EquipmentID?
    var orderedOn: Day?
  }

  /// Gives a document its number and writes its head.
  static func insert(_ head: Head, in change: Change) throws -> PostingBook {
    let pattern = try change.value(of: SparesSettings.number(of: head.kind))
    // Two kinds of document may share a pattern: then they share the numbers, each taking the next one that is free.
    var number: DocumentNumber
    repeat {
      let text = try change.nextNumber("spares." + head.kind.rawValue, pattern: pattern)
      number = DocumentNumber(unchecked: Text.normalizedCode(text))
    } while try exists(number, in: change.database)
    try change.database.run(
      """
      INSERT INTO stock_document (number, kind, store_id, account_id, approver_id, recorded_at, observed_on, purpose,
        reference, reason, reverses_id, audit_id, of_id, supplier_id, work_order_id, equipment_id, ordered_on)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
      """,
      number.text, head.kind.rawValue, head.store, change.session.account, change.approver, change.now.milliseconds,
      head.observedOn.number, head.purpose, head.reference, head.reason, head.reverses, change.auditID, head.of,
      head.supplier, head.workOrder, head.equipment, head.orderedOn.map { Int64($0.number) })
    return PostingBook(
      id: DocumentID(change.database.lastInsertedID), number: number, kind: head.kind, day: head.observedOn)
  }

  static func require(_ number: DocumentNumber, in database: Connection) throws -> StoredDocument {
    guard let found = try find(number, in: database) else { throw SparesRefusal.unknownDocument(number) }
    return found
  }

  static func find(_ number: DocumentNumber, in database: Connection) throws -> StoredDocument? {
    let lines = try database.all(
      """
      SELECT m.id, m.part_id, b.code, m.lot_id, m.quantity, m.value, m.difference, m.of_id, m.added
      FROM stock_movement m JOIN bin b ON b.id = m.bin_id
      JOIN stock_document d ON d.id = m.document_id WHERE d.number = ?1 ORDER BY m.id
      """, number.text
    ) { row in
      StoredDocument.Line(
        movement: MovementID(row.integer(0)), part: PartID(row.integer(1)), bin: BinCode(unchecked: row.text(2)),
        lot: LotID(row.integer(3)), quantity: Quantity(row.integer(4)), value: Money(fen: row.integer(5)),
        difference: Money(fen: row.integer(6)), of: row.optionalInteger(7).map { MovementID($0) },
        added: Money(fen: row.integer(8)))
    }
    return try database.first(
      """
      SELECT d.id, d.number, d.kind, d.store_id, s.unit_id, d.account_id, a.name, r.number,
        (SELECT t.number FROM stock_document t WHERE t.of_id = d.id
          AND NOT EXISTS (SELECT 1 FROM stock_document v WHERE v.reverses_id = t.id) ORDER BY t.id DESC LIMIT 1),
        d.observed_on, d.supplier_id, d.work_order_id, d.equipment_id, d.ordered_on
      FROM stock_document d JOIN store s ON s.id = d.store_id JOIN account a ON a.id = d.account_id
      LEFT JOIN stock_document r ON r.reverses_id = d.id WHERE d.number = ?1
      """, number.text
    ) { row in
      StoredDocument(
        id: DocumentID(row.integer(0)), number: DocumentNumber(unchecked: row.text(1)),
        kind: DocumentKind(rawValue: row.text(2)) ?? .reversal, store: StoreID(row.integer(3)),
        unit: row.optionalInteger(4).map { UnitID($0) }, account: AccountID(row.integer(5)), accountName: row.text(6),
        reversedBy: row.optionalText(7).map { DocumentNumber(unchecked: $0) },
        returnedBy: row.optionalText(8).map { DocumentNumber(unchecked: $0) },
        day: Day(number: Int32(clamping: row.integer(9))), supplier: row.optionalInteger(10).map { SupplierID($0) },
        workOrder: row.optionalInteger(11).map { WorkOrderID($0) },
        equipment: row.optionalInteger(12).map { EquipmentID($0) },
        orderedOn: row.optionalInteger(13).map { Day(number: Int32(clamping: $0)) }, lines: lines)
    }
  }

  static func exists(_ number: DocumentNumber, in database: Connection) throws -> Bool {
    try database.integer("SELECT 1 FROM stock_document WHERE number = ?1", number.text) != nil
  }

  /// The latest posting of an account that can still be reversed. The `+` keeps SQLite to the account's own documents:
  /// by the index on `reverses_id` it would walk through everybody's.
  static func latest(of account: AccountID, in database: Connection) throws -> OwnPosting? {
    try database.first(
      """
      SELECT d.number, d.kind, p.number, b.code, p.decimals, p.unit_en, p.unit_zh,
        (SELECT sum(abs(x.quantity)) FROM stock_movement x WHERE x.document_id = d.id
          AND x.part_id = m.part_id AND (x.quantity > 0) = (m.quantity > 0)),
        (SELECT count(DISTINCT x.bin_id) FROM stock_movement x WHERE x.document_id = d.id)
      FROM stock_document d JOIN stock_movement m ON m.document_id = d.id JOIN part p ON p.id = m.part_id
      JOIN bin b ON b.id = m.bin_id
      WHERE d.account_id = ?1 AND +d.reverses_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM stock_document r WHERE r.reverses_id = d.id)
        AND NOT EXISTS (SELECT 1 FROM stock_document t WHERE t.of_id = d.id
          AND NOT EXISTS (SELECT 1 FROM stock_document v WHERE v.reverses_id = t.id))
      ORDER BY d.id DESC, m.id LIMIT 1
      """, account
    ) { row in
      OwnPosting(
        document: DocumentNumber(unchecked: row.text(0)), kind: DocumentKind(rawValue: row.text(1)) ?? .issue,
        part: PartNumber(unchecked: row.text(2)), bin: row.integer(8) == 1 ? BinCode(unchecked: row.text(3)) : nil,
        quantity: Quantity(row.integer(7)), decimals: row.int(4), unit: Phrase(row.text(5), row.text(6)))
    }
  }
}
