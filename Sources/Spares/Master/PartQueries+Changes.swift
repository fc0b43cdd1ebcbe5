import Kernel
import SQLite
import Values

extension PartQueries {
  /// What the rules have to look at after a change.
  struct Limits {
    let minimum: Quantity
    let maximum: Quantity
    let packSize: Quantity
    let minimumOrder: Quantity
    let price: Money?
    let hasNoName: Bool
  }

  static func insert(
    _ part: AddPart, category: CategoryID?, supplier: SupplierID?, auditID: AuditID, in database: Connection
  ) throws -> PartID {
    try database.run(
      """
      INSERT INTO part (number, name_en, name_zh, specification, unit_en, unit_zh, decimals, category_id, manufacturer,
        manufacturer_number, criticality, minimum, maximum, pack_size, minimum_order, supplier_id, price, lead_days, note,
        manual_path, is_active, audit_id, tracking, has_expiry, valuation)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, 1, ?21,
        ?22, ?23, ?24)
      """,
      part.number.text, part.nameEnglish, part.nameChinese, part.specification, part.unitEnglish, part.unitChinese,
      part.decimals, category, part.manufacturer, part.manufacturerNumber, part.criticality.rawValue,
      part.minimum.units, part.maximum.units, part.packSize.units, part.minimumOrder.units, supplier,
      part.price?.fen, part.leadDays, part.note, part.manualPath, auditID, part.tracking.rawValue, part.hasExpiry,
      part.valuation.rawValue)
    return PartID(database.lastInsertedID)
  }

  /// Changes what is given and leaves the rest; answers with what the rules have to look at.
  static func update(
    _ id: PartID, _ part: ChangePart, category: CategoryID?, supplier: SupplierID?, auditID: AuditID,
    in database: Connection
  ) throws -> Limits {
    let limits = try database.returning(
      """
      UPDATE part SET name_en = coalesce(?2, name_en), name_zh = coalesce(?3, name_zh),
        specification = coalesce(?4, specification), category_id = coalesce(?5, category_id),
        criticality = coalesce(?6, criticality), minimum = coalesce(?7, minimum), maximum = coalesce(?8, maximum),
        pack_size = coalesce(?9, pack_size), minimum_order = coalesce(?10, minimum_order), price = coalesce(?11, price),
        supplier_id = coalesce(?12, supplier_id), lead_days = coalesce(?13, lead_days),
        manufacturer = coalesce(?14, manufacturer), manufacturer_number = coalesce(?15, manufacturer_number),
        manual_path = coalesce(?16, manual_path), note = coalesce(?17, note), is_active = coalesce(?18, is_active),
        audit_id = ?19, tracking = coalesce(?20, tracking), has_expiry = coalesce(?21, has_expiry),
        valuation = coalesce(?22, valuation)
      WHERE id = ?1 RETURNING minimum, maximum, pack_size, minimum_order, price, name_en || name_zh
      """,
      id, part.nameEnglish, part.nameChinese, part.specification, category, part.criticality?.rawValue,
      part.minimum?.units, part.maximum?.units, part.packSize?.units, part.minimumOrder?.units, part.price?.fen,
      supplier, part.leadDays, part.manufacturer, part.manufacturerNumber, part.manualPath, part.note,
      part.isActive, auditID, part.tracking?.rawValue, part.hasExpiry, part.valuation?.rawValue
    ) { row in
      Limits(
        minimum: Quantity(row.integer(0)), maximum: Quantity(row.integer(1)), packSize: Quantity(row.integer(2)),
        minimumOrder: Quantity(row.integer(3)), price: row.optionalInteger(4).map { Money(fen: $0) },
        hasNoName: row.text(5).isEmpty)
    }
    guard let limits else { throw SparesRefusal.unknownPart(part.number) }
    return limits
  }

  static func hasStock(_ id: PartID, in database: Connection) throws -> Bool {
    try database.integer("SELECT 1 FROM stock_value WHERE part_id = ?1 AND (quantity <> 0 OR value <> 0)", id) != nil
  }

  static func insertAlias(_ code: PartNumber, of id: PartID, in database: Connection) throws {
    try database.run("INSERT INTO part_alias (code, part_id) VALUES (?1, ?2)", code.text, id)
  }

  /// Takes a code away; whose it was, or nil where it was nobody's.
  static func deleteAlias(_ code: PartNumber, in database: Connection) throws -> PartID? {
    try database.returning("DELETE FROM part_alias WHERE code = ?1 RETURNING part_id", code.text) {
      PartID($0.integer(0))
    }
  }
}
