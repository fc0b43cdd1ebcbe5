import Kernel
import SQLite
import Values

enum LotQueries {
  static func find(_ code: LotCode, of part: PartID, in database: Connection) throws -> LotFacts? {
    try database.first(
      "SELECT id, code, expires_on FROM lot WHERE part_id = ?1 AND code = ?2", part, code.text, read: facts)
  }

  static func facts(_ id: LotID, in database: Connection) throws -> LotFacts? {
    try database.first("SELECT id, code, expires_on FROM lot WHERE id = ?1", id, read: facts)
  }

  private static func facts(_ row: Row) -> LotFacts {
    LotFacts(
      id: LotID(row.integer(0)), code: LotCode(unchecked: row.text(1)),
      expiresOn: row.optionalInteger(2).map { Day(number: Int32(clamping: $0)) })
  }

  static func insert(
    _ code: LotCode, of part: PartID, expires: Day?, auditID: AuditID, in database: Connection
  ) throws -> LotFacts {
    try database.run(
      "INSERT INTO lot (part_id, code, expires_on, audit_id) VALUES (?1, ?2, ?3, ?4)", part, code.text,
      expires.map { Int64($0.number) }, auditID)
    return LotFacts(id: LotID(database.lastInsertedID), code: code, expiresOn: expires)
  }

  /// Sets the last day. `latest_on` becomes the latest day it was good until, or came or was issued on: with that day files
  /// bring its movements in again.
  static func setExpiry(of lot: LotID, to day: Day, reason: String, in database: Connection) throws {
    try database.run(
      """
      UPDATE lot SET expires_on = ?2, expiry_reason = ?3,
        latest_on = max(?2, coalesce(latest_on, ?2), coalesce(expires_on, ?2), coalesce((
          SELECT max(d.observed_on) FROM stock_movement m JOIN stock_document d ON d.id = m.document_id
          WHERE m.lot_id = ?1 AND m.lot_id <> 0 AND d.kind IN ('receipt', 'issue')), ?2))
      WHERE id = ?1
      """, lot, Int64(day.number), reason)
  }

  /// The bin a lot has stock in; nil where it has none.
  static func place(of lot: LotID, part: PartID, in database: Connection) throws -> BinCode? {
    try database.first(
      """
      SELECT b.code FROM stock_balance x JOIN bin b ON b.id = x.bin_id
      WHERE x.lot_id = ?1 AND x.lot_id <> 0 AND +x.part_id = ?2 AND x.quantity > 0 LIMIT 1
      """, lot, part
    ) { BinCode(unchecked: $0.text(0)) }
  }

  /// The part a lot's or serial number's label belongs to: the one that has it in stock, or the only one that ever had.
  static func part(having code: LotCode, in database: Connection) throws -> PartID? {
    let parts = try database.all(
      """
      SELECT l.part_id,
        EXISTS (SELECT 1 FROM stock_balance x WHERE x.lot_id = l.id AND x.lot_id <> 0 AND x.quantity > 0)
      FROM lot l WHERE l.code = ?1 ORDER BY 2 DESC, l.id LIMIT 3
      """, code.text
    ) { (PartID($0.integer(0)), $0.bool(1)) }
    let stocked = parts.filter(\.1)
    if stocked.count == 1 { return stocked[0].0 }
    return parts.count == 1 ? parts[0].0 : nil
  }
}
