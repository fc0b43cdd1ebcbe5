import Kernel
import SQLite
import Values

/// Stock that could be taken: so much of a part in a bin, of one lot.
struct Holding: Hashable {
  let bin: BinFacts
  let store: StoreCode
  let lot: LotFacts?
  let quantity: Int64
}

enum AllocationQueries {
  /// Also for the test that bounds its work.
  static let holdingsText = """
    SELECT b.id, b.code, b.store_id, s.unit_id, b.is_blocked, b.block_reason, s.code, x.quantity, x.lot_id, l.code,
      l.expires_on
    FROM stock_balance x INDEXED BY stock_balance_there CROSS JOIN bin b ON b.id = x.bin_id
    JOIN store s ON s.id = b.store_id LEFT JOIN lot l ON l.id = x.lot_id
    WHERE x.part_id = ?1 AND x.quantity > 0 ORDER BY s.code, b.walk, b.code, x.lot_id
    """

  /// What an issue may take of a part in a store on a day: neither in a blocked bin nor past its last day.
  static func usable(part: PartID, store: StoreID, on day: Day, in database: Connection) throws -> Int64 {
    try database.integer(
      """
      SELECT coalesce(sum(x.quantity), 0) FROM stock_balance x INDEXED BY stock_balance_there
      CROSS JOIN bin b ON b.id = x.bin_id LEFT JOIN lot l ON l.id = x.lot_id
      WHERE x.part_id = ?1 AND x.quantity > 0 AND b.store_id = ?2 AND b.is_blocked = 0
        AND (l.expires_on IS NULL OR l.expires_on >= ?3)
      """, part, store, Int64(day.number)) ?? 0
  }

  /// What there is of a part, store by store, in walking order. What it once had and has no more is not read.
  static func holdings(of part: PartID, in database: Connection) throws -> [Holding] {
    try database.all(holdingsText, part) { row in
      Holding(
        bin: BinFacts(
          id: BinID(row.integer(0)), code: BinCode(unchecked: row.text(1)), store: StoreID(row.integer(2)),
          unit: row.optionalInteger(3).map { UnitID($0) }, isBlocked: row.bool(4), blockReason: row.text(5)),
        store: StoreCode(unchecked: row.text(6)),
        lot: row.optionalText(9).map { code in
          LotFacts(
            id: LotID(row.integer(8)), code: LotCode(unchecked: code),
            expiresOn: row.optionalInteger(10).map { Day(number: Int32(clamping: $0)) })
        }, quantity: row.integer(7))
    }
  }
}
