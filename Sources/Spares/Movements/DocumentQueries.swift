import Kernel
import SQLite
import Values

/// A posted document, as a reversal has to know it.
struct StoredDocument {
  struct Line {
    let part: PartID
    let bin: BinCode
    let quantity: Quantity
    let value: Money
  }

  let id: DocumentID
  let number: DocumentNumber
  let kind: DocumentKind
  let store: StoreID
  let unit: UnitID?
  let account: AccountID
  let accountName: String
  let reversedBy: DocumentNumber?
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
  }

  /// Gives a document its number and writes its head.
  static func insert(
    _ head: Head, pattern: Setting<String>, in change: Change
  ) throws -> (id: DocumentID, number: DocumentNumber) {
    let pattern = try change.value(of: pattern)
    // Two kinds of document may share a pattern: then they share the numbers, each taking the next one that is free.
    var number: DocumentNumber
    repeat {
      let text = try change.nextNumber("spares." + head.kind.rawValue, pattern: pattern)
      number = DocumentNumber(unchecked: Text.normalizedCode(text))
    } while try exists(number, in: change.database)
    try change.database.run(
      """
      INSERT INTO stock_document (number, kind, store_id, account_id, approver_id, recorded_at, observed_on, purpose,
        reference, reason, reverses_id, audit_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """,
      number.text, head.kind.rawValue, head.store, change.session.account, change.approver, change.now.milliseconds,
      head.observedOn.number, head.purpose, head.reference, head.reason, head.reverses, change.auditID)
    return (DocumentID(change.database.lastInsertedID), number)
  }

  static func find(_ number: DocumentNumber, in database: Connection) throws -> StoredDocument? {
    let lines = try database.all(
      """
      SELECT m.part_id, b.code, m.quantity, m.value FROM stock_movement m JOIN bin b ON b.id = m.bin_id
      JOIN stock_document d ON d.id = m.document_id WHERE d.number = ?1 ORDER BY m.id
      """, number.text
    ) { row in
      StoredDocument.Line(
        part: PartID(row.integer(0)), bin: BinCode(unchecked: row.text(1)), quantity: Quantity(row.integer(2)),
        value: Money(fen: row.integer(3)))
    }
    return try database.first(
      """
      SELECT d.id, d.number, d.kind, d.store_id, s.unit_id, d.account_id, a.name, r.number
      FROM stock_document d JOIN store s ON s.id = d.store_id JOIN account a ON a.id = d.account_id
      LEFT JOIN stock_document r ON r.reverses_id = d.id WHERE d.number = ?1
      """, number.text
    ) { row in
      StoredDocument(
        id: DocumentID(row.integer(0)), number: DocumentNumber(unchecked: row.text(1)),
        kind: DocumentKind(rawValue: row.text(2)) ?? .reversal, store: StoreID(row.integer(3)),
        unit: row.optionalInteger(4).map { UnitID($0) }, account: AccountID(row.integer(5)), accountName: row.text(6),
        reversedBy: row.optionalText(7).map { DocumentNumber(unchecked: $0) }, lines: lines)
    }
  }

  static func exists(_ number: DocumentNumber, in database: Connection) throws -> Bool {
    try database.integer("SELECT 1 FROM stock_document WHERE number = ?1", number.text) != nil
  }

  /// The latest posting of an account that can still be reversed.
  static func latest(of account: AccountID, in database: Connection) throws -> OwnPosting? {
    try database.first(
      """
      SELECT d.number, d.kind, p.number, b.code, abs(m.quantity), p.decimals, p.unit_en, p.unit_zh
      FROM stock_document d JOIN stock_movement m ON m.document_id = d.id JOIN part p ON p.id = m.part_id
      JOIN bin b ON b.id = m.bin_id
      WHERE d.account_id = ?1 AND d.reverses_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM stock_document r WHERE r.reverses_id = d.id)
      ORDER BY d.id DESC LIMIT 1
      """, account
    ) { row in
      OwnPosting(
        document: DocumentNumber(unchecked: row.text(0)), kind: DocumentKind(rawValue: row.text(1)) ?? .issue,
        part: PartNumber(unchecked: row.text(2)), bin: BinCode(unchecked: row.text(3)),
        quantity: Quantity(row.integer(4)), decimals: row.int(5), unit: Phrase(row.text(6), row.text(7)))
    }
  }
}
