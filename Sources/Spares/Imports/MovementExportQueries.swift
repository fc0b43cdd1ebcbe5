import Kernel
import SQLite
import Values

/// The ledger and what is on hand, as files.
enum MovementExportQueries {
  /// The columns of the movements' kind, a row for each bin and lot a document took from or put into; a transfer's two
  /// movements are one row.
  ///
  /// A row that others refer to (a return, a reversal) has its document's number beside it, with `/2`, `/3` … where the
  /// document has several; they refer to that, because sites number anew. A price is the value by the quantity, to the
  /// nearest fen: quantity × price rounded gives the value again, because the value was made that way.
  @Sendable static func movements(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    var last: Int64?
    try database.each(
      """
      SELECT m.id, d.kind, p.number, m.quantity, p.decimals, b.code, l.code, coalesce(l.latest_on, l.expires_on), m.value, s.code,
        d.reference,
        d.ordered_on, d.observed_on, d.reason, d.purpose, m.difference, m.added, m.left_in_bin, m.of_id, o.kind,
        CASE WHEN d.kind = 'transfer' THEN (SELECT c.code FROM stock_movement i JOIN bin c ON c.id = i.bin_id
          WHERE i.id = m.id + 1) END, m.document_id, d.reverses_id, d.of_id
      FROM stock_movement m CROSS JOIN stock_document d ON d.id = m.document_id CROSS JOIN part p ON p.id = m.part_id
      CROSS JOIN bin b ON b.id = m.bin_id LEFT JOIN lot l ON l.id = m.lot_id LEFT JOIN supplier s ON s.id = d.supplier_id
      LEFT JOIN stock_document o ON o.id = d.reverses_id
      WHERE m.id > ?1 ORDER BY m.id LIMIT ?2
      """, key, rows
    ) { row in
      last = row.integer(0)
      try MovementRow(row: row).write(to: &out, in: database)
      return true
    }
    return last
  }

  /// What a row is called by those that refer to it; nil where none does.
  static func name(of movement: Int64, document: Int64, isTransfer: Bool, in database: Connection) throws -> String? {
    try database.first(
      """
      SELECT number FROM stock_document WHERE id = ?2 AND (
        EXISTS (SELECT 1 FROM stock_movement t WHERE t.of_id = ?1)
        OR EXISTS (SELECT 1 FROM stock_document r WHERE r.reverses_id = ?2))
      """, movement, document
    ) { $0.text(0) }.map { try $0 + place(of: movement, document: document, isTransfer: isTransfer, in: database) }
  }

  /// What a return refers to: the row of the movement it gives back.
  static func name(ofReturned movement: Int64, in database: Connection) throws -> String {
    let found = try database.first(
      "SELECT d.id, d.number FROM stock_movement m JOIN stock_document d ON d.id = m.document_id WHERE m.id = ?1",
      movement
    ) { (id: $0.integer(0), number: $0.text(1)) }
    guard let found else { return "" }
    return try found.number + place(of: movement, document: found.id, isTransfer: false, in: database)
  }

  /// What a reversal's row refers to: the row of the document it reverses that has the same place.
  static func name(
    ofReversed document: Int64, by movement: Int64, in reversal: Int64, isTransfer: Bool, in database: Connection
  ) throws -> String {
    let number = try database.first("SELECT number FROM stock_document WHERE id = ?1", document) { $0.text(0) } ?? ""
    return try number + place(of: movement, document: reversal, isTransfer: isTransfer, in: database)
  }

  /// `/2` for the second row of a document; nothing for the first.
  private static func place(
    of movement: Int64, document: Int64, isTransfer: Bool, in database: Connection
  ) throws -> String {
    let before =
      try database.integer(
        """
        SELECT count(*) FROM stock_movement WHERE document_id = ?1 AND id < ?2 AND (?3 = 0 OR quantity < 0)
        """, document, movement, isTransfer) ?? 0
    return before == 0 ? "" : "/\(before + 1)"
  }

  /// The columns of `PostOpeningBalance`: what each bin holds of each lot, with its share of the value its store keeps of
  /// the part. The shares add up to the fen: each gets what all up to it are worth, less what those before it got.
  @Sendable static func balances(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    let end = try database.integer(
      """
      SELECT max(part_id) FROM (SELECT DISTINCT part_id FROM stock_balance WHERE part_id > ?1 ORDER BY part_id LIMIT ?2)
      """, key, rows)
    guard let end else { return nil }
    var part: Int64?
    var store: Int64?
    var counted: Int64 = 0
    var given: Int64 = 0
    try database.each(
      """
      SELECT x.part_id, b.store_id, p.number, x.quantity, b.code, p.decimals, v.quantity, v.value, l.code, l.expires_on
      FROM stock_balance x CROSS JOIN bin b ON b.id = x.bin_id CROSS JOIN part p ON p.id = x.part_id
      CROSS JOIN stock_value v ON v.part_id = x.part_id AND v.store_id = b.store_id LEFT JOIN lot l ON l.id = x.lot_id
      WHERE x.part_id > ?1 AND x.part_id <= ?2 AND x.quantity > 0
      ORDER BY x.part_id, b.store_id, x.bin_id, x.lot_id
      """, key, end
    ) { row in
      if row.integer(0) != part || row.integer(1) != store {
        part = row.integer(0)
        store = row.integer(1)
        counted = 0
        given = 0
      }
      counted += row.integer(3)
      let all = Money(fen: row.integer(7))
      let upTo = Money.proportion(of: all, part: counted, whole: row.integer(6))?.fen ?? given
      out.text(row, 2)
      out.quantity(row, 3, decimals: 5)
      out.text(row, 4)
      out.text(row, 8)
      if row.isNull(9) { out.empty() } else { out.day(row, 9) }
      out.money(Money(fen: upTo - given))
      out.empty()
      out.endRow()
      given = upTo
      return true
    }
    return end
  }
}
