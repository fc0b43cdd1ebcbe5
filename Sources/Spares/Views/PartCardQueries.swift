import Kernel
import SQLite
import Values

enum PartCardQueries {
  static func read(_ code: PartNumber, on today: Day, in database: Connection) throws -> PartCard? {
    guard let part = try PartQueries.find(code, in: database) else { return nil }
    let codes = try database.all("SELECT code FROM part_alias WHERE part_id = ?1 ORDER BY code", part.id) { $0.text(0) }
    let holdings = try holdings(of: part.id, in: database)
    let lastBin = try lastBin(of: part.id, in: database)
    let substitutes = try RelationQueries.substitutes(of: part.id, in: database)
    return try database.first(
      """
      SELECT p.name_en, p.name_zh, p.specification, p.pack_size, p.minimum, p.maximum, l.on_hand, l.value, l.state,
        p.criticality, p.manufacturer, s.code, s.name_en, s.name_zh, p.note, p.lead_days,
        (SELECT coalesce(sum(r.quantity - r.taken), 0) FROM reservation r WHERE r.part_id = p.id
          AND r.released_on IS NULL AND r.taken < r.quantity AND (r.expires_on IS NULL OR r.expires_on >= ?2)),
        (SELECT count(DISTINCT e.equipment_id) FROM equipment_part e WHERE e.part_id = p.id),
        (SELECT coalesce(sum(x.quantity), 0) FROM stock_balance x INDEXED BY stock_balance_there
          CROSS JOIN bin b ON b.id = x.bin_id WHERE x.part_id = p.id AND x.quantity > 0 AND b.is_blocked = 1),
        (SELECT coalesce(sum(x.quantity), 0) FROM stock_balance x INDEXED BY stock_balance_there
          CROSS JOIN bin b ON b.id = x.bin_id JOIN lot t ON t.id = x.lot_id
          WHERE x.part_id = p.id AND x.quantity > 0 AND b.is_blocked = 0 AND t.expires_on < ?2),
        (SELECT min(y.day) FROM stock_day y WHERE y.part_id = p.id)
      FROM part p JOIN stock_line l ON l.part_id = p.id LEFT JOIN supplier s ON s.id = p.supplier_id WHERE p.id = ?1
      """, part.id, Int64(today.number)
    ) { row in
      func supplier(_ name: String, or other: String) -> String {
        [row.text(11), name.isEmpty ? other : name].filter { !$0.isEmpty }.joined(separator: " ")
      }
      return PartCard(
        id: part.id, number: part.number, nameEnglish: row.text(0), nameChinese: row.text(1),
        specification: row.text(2), unit: part.unit, decimals: part.decimals, packSize: Quantity(row.integer(3)),
        minimum: Quantity(row.integer(4)), maximum: Quantity(row.integer(5)), onHand: Quantity(row.integer(6)),
        reserved: Quantity(row.integer(16)), blocked: Quantity(row.integer(18)), expired: Quantity(row.integer(19)),
        firstDay: row.optionalInteger(20).map { Day(number: Int32(clamping: $0)) }, value: Money(fen: row.integer(7)),
        price: part.price,
        state: StockState(rawValue: row.text(8)) ?? .ok,
        criticality: Criticality(rawValue: row.text(9)) ?? .desirable, isActive: part.isActive,
        manufacturer: row.text(10),
        supplier: Phrase(supplier(row.text(12), or: row.text(13)), supplier(row.text(13), or: row.text(12))),
        tracking: part.tracking,
        hasExpiry: part.hasExpiry, valuation: part.valuation, leadDays: row.optionalInteger(15), note: row.text(14),
        codes: codes, holdings: holdings, lastBin: lastBin, substitutes: substitutes, equipmentCount: row.integer(17))
    }
  }

  private static func lastBin(of part: PartID, in database: Connection) throws -> BinCode? {
    try database.first(
      """
      SELECT b.code FROM stock_movement m INDEXED BY stock_movement_part
      CROSS JOIN stock_document d ON d.id = m.document_id CROSS JOIN bin b ON b.id = m.bin_id
      WHERE m.part_id = ?1 AND b.is_blocked = 0 AND d.reverses_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM stock_document r WHERE r.reverses_id = d.id)
      ORDER BY m.id DESC LIMIT 1
      """, part
    ) { BinCode(unchecked: $0.text(0)) }
  }

  /// By expiry, then in walking order.
  private static func holdings(of part: PartID, in database: Connection) throws -> [PartCard.Holding] {
    try database.all(
      """
      SELECT b.code, s.code, x.quantity, b.is_blocked, l.code, l.expires_on
      FROM stock_balance x INDEXED BY stock_balance_there CROSS JOIN bin b ON b.id = x.bin_id
      JOIN store s ON s.id = b.store_id
      LEFT JOIN lot l ON l.id = x.lot_id WHERE x.part_id = ?1 AND x.quantity > 0
      ORDER BY coalesce(l.expires_on, 9999999), b.walk, b.code, x.lot_id LIMIT 50
      """, part
    ) { row in
      PartCard.Holding(
        bin: BinCode(unchecked: row.text(0)), store: StoreCode(unchecked: row.text(1)),
        lot: row.optionalText(4).map { LotCode(unchecked: $0) },
        expiresOn: row.optionalInteger(5).map { Day(number: Int32(clamping: $0)) },
        quantity: Quantity(row.integer(2)), isBlocked: row.bool(3))
    }
  }
}
