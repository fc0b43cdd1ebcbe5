import Kernel
import SQLite
import Values

/// The ledger and what is on hand, as files.
enum MovementExportQueries {
  /// The columns of the movements' kind. A document that was reversed has its number beside it, and its reversal refers to
  /// that: sites number anew.
  ///
  /// A receipt's price is its value by its quantity, to the nearest fen: quantity × price rounded gives the value again,
  /// because the value was made that way.
  @Sendable static func movements(
    after key: Int64, rows: Int, out: inout ExportWriter, in database: Connection
  ) throws -> Int64? {
    var last: Int64?
    try database.each(
      """
      SELECT m.id, d.kind, p.number, m.quantity, b.code, m.value, d.reference, d.observed_on, d.reason, d.purpose,
        p.decimals, (SELECT o.number FROM stock_document o WHERE o.id = d.reverses_id), m.difference,
        CASE WHEN EXISTS (SELECT 1 FROM stock_document r WHERE r.reverses_id = d.id) THEN d.number END
      FROM stock_movement m CROSS JOIN stock_document d ON d.id = m.document_id CROSS JOIN part p ON p.id = m.part_id
      CROSS JOIN bin b ON b.id = m.bin_id WHERE m.id > ?1 ORDER BY m.id LIMIT ?2
      """, key, rows
    ) { row in
      last = row.integer(0)
      if row.isNull(11) { movement(row, &out) } else { reversal(row, &out) }
      out.text(row, 13)
      out.endRow()
      return true
    }
    return last
  }

  private static func movement(_ row: Row, _ out: inout ExportWriter) {
    let units = row.integer(3)
    let quantity = Quantity(units == .min ? .max : abs(units))
    let decimals = row.int(10)
    let isOpening = row.withBytes(1) { $0.first == UInt8(ascii: "o") }
    out.text(row, 1)
    out.text(row, 2)
    out.quantity(quantity, decimals: decimals)
    out.text(row, 4)
    if units < 0 || isOpening { out.empty() } else { out.money(price(row.integer(5), quantity, decimals)) }
    out.text(row, 6)
    out.day(row, 7)
    out.text(row, 8)
    out.text(row, 9)
    if isOpening { out.money(row, 5) } else { out.empty() }
    out.empty()
    out.empty()
  }

  private static func reversal(_ row: Row, _ out: inout ExportWriter) {
    out.text(row, 1)
    for _ in 2...7 { out.empty() }
    out.text(row, 8)
    for _ in 9...10 { out.empty() }
    out.text(row, 11)
    if row.integer(12) == 0 { out.empty() } else { out.text("true") }
  }

  private static func price(_ value: Int64, _ quantity: Quantity, _ decimals: Int) -> Money {
    var whole: Int64 = 1
    for _ in 0..<decimals { whole *= 10 }
    return Money.proportion(of: Money(fen: value), part: whole, whole: quantity.units) ?? Money(fen: value)
  }

  /// The columns of `PostOpeningBalance`: each bin's stock with its share of the value its store keeps of the part. The
  /// shares add up to the fen: each bin gets what the bins up to it are worth, less what those before it got.
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
      SELECT x.part_id, b.store_id, p.number, x.quantity, b.code, p.decimals, v.quantity, v.value
      FROM (SELECT part_id, bin_id, sum(quantity) AS quantity FROM stock_balance
        WHERE part_id > ?1 AND part_id <= ?2 AND quantity > 0 GROUP BY part_id, bin_id) x
      CROSS JOIN bin b ON b.id = x.bin_id CROSS JOIN part p ON p.id = x.part_id
      CROSS JOIN stock_value v ON v.part_id = x.part_id AND v.store_id = b.store_id
      ORDER BY x.part_id, b.store_id, x.bin_id
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
      out.money(Money(fen: upTo - given))
      out.empty()
      out.endRow()
      given = upTo
      return true
    }
    return end
  }
}
