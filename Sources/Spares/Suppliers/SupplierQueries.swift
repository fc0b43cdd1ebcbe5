import Kernel
import SQLite
import Values

enum SupplierQueries {
  static func find(_ code: SupplierCode, in database: Connection) throws -> SupplierID? {
    try database.integer("SELECT id FROM supplier WHERE code = ?1", code.text).map { SupplierID($0) }
  }

  static func require(_ code: SupplierCode, in database: Connection) throws -> SupplierID {
    guard let id = try find(code, in: database) else { throw SparesRefusal.unknownSupplier(code) }
    return id
  }

  static func insert(_ supplier: AddSupplier, in database: Connection) throws {
    try database.run(
      "INSERT INTO supplier (code, name_en, name_zh, lead_days, note) VALUES (?1, ?2, ?3, ?4, ?5)", supplier.code.text,
      supplier.nameEnglish, supplier.nameChinese, supplier.leadDays, supplier.note)
  }

  /// Changes what is given; whether it has a name afterwards.
  static func update(_ id: SupplierID, _ supplier: ChangeSupplier, in database: Connection) throws -> Bool {
    try database.returning(
      """
      UPDATE supplier SET name_en = coalesce(?2, name_en), name_zh = coalesce(?3, name_zh),
        lead_days = coalesce(?4, lead_days), note = coalesce(?5, note), is_active = coalesce(?6, is_active)
      WHERE id = ?1 RETURNING name_en || name_zh
      """, id, supplier.nameEnglish, supplier.nameChinese, supplier.leadDays, supplier.note, supplier.isActive
    ) { !$0.text(0).isEmpty } ?? false
  }

  static func insertPrice(
    _ price: SetSupplierPrice, supplier: SupplierID, part: PartID, from: Day, auditID: AuditID, in database: Connection
  ) throws {
    try database.run(
      """
      INSERT INTO supplier_price (supplier_id, part_id, supplier_number, price, minimum_order, from_day, until_day,
        audit_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """, supplier, part, price.supplierNumber, price.price?.fen ?? 0, price.minimumOrder.units, Int64(from.number),
      price.until.map { Int64($0.number) }, auditID)
  }

  /// The price on a day: of those that hold then, the one that began last.
  static func price(of part: PartID, from supplier: SupplierID, on day: Day, in database: Connection) throws -> Money? {
    try database.integer(
      """
      SELECT price FROM supplier_price WHERE part_id = ?1 AND supplier_id = ?2 AND from_day <= ?3
        AND (until_day IS NULL OR until_day >= ?3) ORDER BY from_day DESC, id DESC LIMIT 1
      """, part, supplier, Int64(day.number)
    ).map { Money(fen: $0) }
  }

  /// Counts one delivery's lead time in.
  static func learn(_ supplier: SupplierID, part: PartID, days: Int64, in database: Connection) throws {
    try database.run(
      """
      INSERT INTO supplier_lead (supplier_id, part_id, receipts, days, squares) VALUES (?1, ?2, 1, ?3, ?4)
      ON CONFLICT (supplier_id, part_id) DO UPDATE SET receipts = receipts + 1, days = days + excluded.days,
        squares = squares + excluded.squares
      """, supplier, part, days, days * days)
  }

  /// Counts it out again: the receipt was reversed.
  static func unlearn(_ supplier: SupplierID, part: PartID, days: Int64, in database: Connection) throws {
    try database.run(
      """
      UPDATE supplier_lead SET receipts = receipts - 1, days = days - ?3, squares = squares - ?4
      WHERE supplier_id = ?1 AND part_id = ?2
      """, supplier, part, days, days * days)
  }
}
