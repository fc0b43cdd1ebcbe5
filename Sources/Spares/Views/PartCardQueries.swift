import Kernel
import SQLite
import Values

enum PartCardQueries {
  static func read(_ code: PartNumber, in database: Connection) throws -> PartCard? {
    guard let part = try PartQueries.find(code, in: database) else { return nil }
    let codes = try database.all("SELECT code FROM part_alias WHERE part_id = ?1 ORDER BY code", part.id) { $0.text(0) }
    let holdings = try database.all(
      """
      SELECT b.code, s.code, x.quantity, b.is_blocked FROM stock_balance x JOIN bin b ON b.id = x.bin_id
      JOIN store s ON s.id = b.store_id WHERE x.part_id = ?1 AND x.quantity > 0 ORDER BY b.code LIMIT 50
      """, part.id
    ) { row in
      PartCard.Holding(
        bin: BinCode(unchecked: row.text(0)), store: StoreCode(unchecked: row.text(1)),
        quantity: Quantity(row.integer(2)), isBlocked: row.bool(3))
    }
    return try database.first(
      """
      SELECT p.name_en, p.name_zh, p.specification, p.pack_size, p.minimum, p.maximum, l.on_hand, l.value, l.state,
        p.criticality, p.manufacturer, p.supplier, p.note
      FROM part p JOIN stock_line l ON l.part_id = p.id WHERE p.id = ?1
      """, part.id
    ) { row in
      PartCard(
        id: part.id, number: part.number, nameEnglish: row.text(0), nameChinese: row.text(1),
        specification: row.text(2), unit: part.unit, decimals: part.decimals, packSize: Quantity(row.integer(3)),
        minimum: Quantity(row.integer(4)), maximum: Quantity(row.integer(5)), onHand: Quantity(row.integer(6)),
        value: Money(fen: row.integer(7)), price: part.price, state: StockState(rawValue: row.text(8)) ?? .ok,
        criticality: Criticality(rawValue: row.text(9)) ?? .desirable, isActive: part.isActive,
        manufacturer: row.text(10), supplier: row.text(11), note: row.text(12), codes: codes, holdings: holdings)
    }
  }
}
