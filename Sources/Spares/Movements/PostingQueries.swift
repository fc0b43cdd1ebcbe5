import Kernel
import SQLite
import Values

/// The guarded writes of a posting. No quantity or value may pass this bound, so that sums never overflow.
enum PostingQueries {
  static let most: Int64 = 1_000_000_000_000_000

  /// What is in the bin afterwards, or nil where it would be too much to count.
  static func add(_ quantity: Int64, part: PartID, bin: BinID, lot: LotID, in database: Connection) throws -> Int64? {
    try database.returning(
      """
      INSERT INTO stock_balance (part_id, bin_id, lot_id, quantity) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (part_id, bin_id, lot_id) DO UPDATE SET quantity = quantity + excluded.quantity
        WHERE quantity + excluded.quantity <= ?5
      RETURNING quantity
      """, part, bin, lot, quantity, most
    ) { $0.integer(0) }
  }

  /// What is left in the bin afterwards, or nil where there is not enough: the guard is in the statement itself.
  static func take(_ quantity: Int64, part: PartID, bin: BinID, lot: LotID, in database: Connection) throws -> Int64? {
    try database.returning(
      """
      UPDATE stock_balance SET quantity = quantity - ?4
      WHERE part_id = ?1 AND bin_id = ?2 AND lot_id = ?3 AND quantity - ?4 >= 0 RETURNING quantity
      """, part, bin, lot, quantity
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
    document: DocumentID, part: PartID, store: StoreID, bin: BinID, lot: LotID, quantity: Int64, value: Int64,
    difference: Int64, added: Int64, left: Int64, of original: MovementID?, in database: Connection
  ) throws -> MovementID {
    try database.run(
      """
      INSERT INTO stock_movement (document_id, part_id, store_id, bin_id, lot_id, quantity, value, difference,
        left_in_bin, of_id, added)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """, document, part, store, bin, lot, quantity, value, difference, left, original, added)
    return MovementID(database.lastInsertedID)
  }

  /// False where the part's total would be too much to count.
  static func addToLine(_ quantity: Int64, _ value: Int64, part: PartID, in database: Connection) throws -> Bool {
    try database.run(
      """
      UPDATE stock_line SET on_hand = on_hand + ?2, value = value + ?3
      WHERE part_id = ?1 AND on_hand + ?2 BETWEEN 0 AND ?4 AND value + ?3 BETWEEN 0 AND ?4
      """, part, quantity, value, most) == 1
  }

  static func addToDay(
    _ day: Day, part: PartID, store: StoreID, net: Int64, received: Int64, demand: Int64, in database: Connection
  ) throws {
    try database.run(
      """
      INSERT INTO stock_day (part_id, store_id, day, net, received, demand) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (part_id, store_id, day) DO UPDATE SET net = net + excluded.net,
        received = received + excluded.received, demand = demand + excluded.demand
      """, part, store, Int64(day.number), net, received, demand)
  }

  static func onHand(part: PartID, bin: BinID, lot: LotID, in database: Connection) throws -> Int64 {
    try database.integer(
      "SELECT quantity FROM stock_balance WHERE part_id = ?1 AND bin_id = ?2 AND lot_id = ?3", part, bin, lot) ?? 0
  }

  /// What the bin held by the book when a day ended: what is there now, less what moved on later days.
  static func onHand(
    part: PartID, bin: BinID, lot: LotID, on day: Day, today: Day, in database: Connection
  ) throws -> Int64 {
    let now = try onHand(part: part, bin: bin, lot: lot, in: database)
    guard day < today else { return now }
    let later = try database.integer(
      """
      SELECT coalesce(sum(m.quantity), 0) FROM stock_movement m JOIN stock_document d ON d.id = m.document_id
      WHERE m.part_id = ?1 AND m.bin_id = ?2 AND m.lot_id = ?3 AND d.observed_on > ?4
      """, part, bin, lot, Int64(day.number))
    return now - (later ?? 0)
  }

  /// Whether the balance moved in an entry later than this one.
  static func moved(
    part: PartID, bin: BinID, lot: LotID, since entry: AuditID, in database: Connection
  ) throws -> Bool {
    let last = try database.integer(
      """
      SELECT d.audit_id FROM stock_movement m JOIN stock_document d ON d.id = m.document_id
      WHERE m.part_id = ?1 AND m.bin_id = ?2 AND m.lot_id = ?3 ORDER BY m.id DESC LIMIT 1
      """, part, bin, lot)
    return last.map { $0 > entry.rawValue } ?? false
  }

  /// Who took the part from the bin, or from the store, last.
  static func lastTaker(
    part: PartID, store: StoreID, bin: BinID?, in database: Connection
  ) throws -> (account: String, document: String)? {
    try database.first(
      """
      SELECT a.name, d.number FROM stock_movement m JOIN stock_document d ON d.id = m.document_id
      JOIN account a ON a.id = d.account_id
      WHERE m.part_id = ?1 AND m.store_id = ?2 AND (?3 IS NULL OR m.bin_id = ?3) AND m.quantity < 0
        AND d.kind IN ('issue', 'scrap', 'supplierReturn', 'repairOut') AND NOT EXISTS (SELECT 1 FROM stock_document r WHERE r.reverses_id = d.id)
      ORDER BY m.id DESC LIMIT 1
      """, part, store, bin
    ) { ($0.text(0), $0.text(1)) }
  }

  /// What movements that refer to this one have moved in all: what was returned of it, at the document's own value.
  static func returned(of movement: MovementID, in database: Connection) throws -> (quantity: Int64, value: Int64) {
    try database.first(
      """
      SELECT coalesce(sum(quantity), 0), coalesce(sum(value + difference - added), 0) FROM stock_movement
      WHERE of_id = ?1
      """, movement
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }
}
