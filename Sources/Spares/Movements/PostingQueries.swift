import Kernel
import SQLite

/// The guarded writes of a posting. No quantity or value may pass this bound, so that sums never overflow.
enum PostingQueries {
  static let most: Int64 = 1_000_000_000_000_000

  /// What is in the bin afterwards, or nil where it would be too much to count.
  static func add(_ quantity: Int64, part: PartID, bin: BinID, in database: Connection) throws -> Int64? {
    try database.returning(
      """
      INSERT INTO stock_balance (part_id, bin_id, lot_id, quantity) VALUES (?1, ?2, 0, ?3)
      ON CONFLICT (part_id, bin_id, lot_id) DO UPDATE SET quantity = quantity + excluded.quantity
        WHERE quantity + excluded.quantity <= ?4
      RETURNING quantity
      """, part, bin, quantity, most
    ) { $0.integer(0) }
  }

  /// What is left in the bin afterwards, or nil where there is not enough: the guard is in the statement itself.
  static func take(_ quantity: Int64, part: PartID, bin: BinID, in database: Connection) throws -> Int64? {
    try database.returning(
      """
      UPDATE stock_balance SET quantity = quantity - ?3
      WHERE part_id = ?1 AND bin_id = ?2 AND lot_id = 0 AND quantity - ?3 >= 0 RETURNING quantity
      """, part, bin, quantity
    ) { $0.integer(0) }
  }

  static func addValue(
    _ quantity: Int64, _ value: Int64, part: PartID, store: StoreID, in database: Connection
  ) throws -> Bool {
    try database.run(
      """
      INSERT INTO stock_value (part_id, store_id, quantity, value) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (part_id, store_id) DO UPDATE SET quantity = quantity + excluded.quantity,
        value = value + excluded.value WHERE quantity + excluded.quantity <= ?5 AND value + excluded.value <= ?5
      """, part, store, quantity, value, most) == 1
  }

  /// The part's stock and its value in a store.
  static func value(
    part: PartID, store: StoreID, in database: Connection
  ) throws -> (quantity: Int64, value: Int64) {
    try database.first(
      "SELECT quantity, value FROM stock_value WHERE part_id = ?1 AND store_id = ?2", part, store
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }

  static func takeValue(
    _ quantity: Int64, _ value: Int64, part: PartID, store: StoreID, in database: Connection
  ) throws {
    let changed = try database.run(
      """
      UPDATE stock_value SET quantity = quantity - ?3, value = value - ?4
      WHERE part_id = ?1 AND store_id = ?2 AND quantity - ?3 >= 0 AND value - ?4 >= 0
      """, part, store, quantity, value)
    // Bins hold the piece and the store's total does not: only a file changed from outside can say so.
    guard changed == 1 else { throw SiteFault.guarded("bins and totals disagree; run verify") }
  }

  static func insertMovement(
    document: DocumentID, part: PartID, store: StoreID, bin: BinID, quantity: Int64, value: Int64, difference: Int64,
    left: Int64, in database: Connection
  ) throws {
    try database.run(
      """
      INSERT INTO stock_movement (document_id, part_id, store_id, bin_id, quantity, value, difference, left_in_bin)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """, document, part, store, bin, quantity, value, difference, left)
  }

  /// False where the part's total would be too much to count.
  static func addToLine(_ quantity: Int64, _ value: Int64, part: PartID, in database: Connection) throws -> Bool {
    try database.run(
      """
      UPDATE stock_line SET on_hand = on_hand + ?2, value = value + ?3
      WHERE part_id = ?1 AND on_hand + ?2 BETWEEN 0 AND ?4 AND value + ?3 BETWEEN 0 AND ?4
      """, part, quantity, value, most) == 1
  }

  static func onHand(part: PartID, bin: BinID, in database: Connection) throws -> Int64 {
    try database.integer(
      "SELECT quantity FROM stock_balance WHERE part_id = ?1 AND bin_id = ?2 AND lot_id = 0", part, bin) ?? 0
  }

  /// Who took the part from the bin last.
  static func lastTaker(
    part: PartID, bin: BinID, in database: Connection
  ) throws -> (account: String, document: String)? {
    try database.first(
      """
      SELECT a.name, d.number FROM stock_movement m JOIN stock_document d ON d.id = m.document_id
      JOIN account a ON a.id = d.account_id
      WHERE m.part_id = ?1 AND m.bin_id = ?2 AND m.quantity < 0 AND d.kind = 'issue'
        AND NOT EXISTS (SELECT 1 FROM stock_document r WHERE r.reverses_id = d.id) ORDER BY m.id DESC LIMIT 1
      """, part, bin
    ) { ($0.text(0), $0.text(1)) }
  }

  /// The open bins that hold a part, by code, with what they hold.
  static func bins(holding part: PartID, in database: Connection) throws -> [(code: String, quantity: Int64)] {
    try database.all(
      """
      SELECT b.code, s.quantity FROM stock_balance s JOIN bin b ON b.id = s.bin_id
      WHERE s.part_id = ?1 AND s.quantity > 0 AND b.is_blocked = 0 ORDER BY b.code
      """, part
    ) { ($0.text(0), $0.integer(1)) }
  }
}
