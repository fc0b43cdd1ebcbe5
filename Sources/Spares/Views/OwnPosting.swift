import Kernel
import SQLite
import Values

/// The latest posting of somebody that can still be reversed: what Ctrl-Z offers.
public struct OwnPosting: Sendable, Hashable {
  public let document: DocumentNumber
  public let kind: DocumentKind
  public let part: PartNumber
  public let bin: BinCode
  public let quantity: Quantity
  public let decimals: Int
  public let unit: Phrase

  /// Finds it; nil where there is none.
  public static func latest(of session: Session, in site: Site) throws -> OwnPosting? {
    try site.database.first(
      """
      SELECT d.number, d.kind, p.number, b.code, abs(m.quantity), p.decimals, p.unit_en, p.unit_zh
      FROM stock_document d JOIN stock_movement m ON m.document_id = d.id JOIN part p ON p.id = m.part_id
      JOIN bin b ON b.id = m.bin_id
      WHERE d.account_id = ?1 AND d.reverses_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM stock_document r WHERE r.reverses_id = d.id)
      ORDER BY d.id DESC LIMIT 1
      """, session.account
    ) { row in
      OwnPosting(
        document: DocumentNumber(unchecked: row.text(0)), kind: DocumentKind(rawValue: row.text(1)) ?? .issue,
        part: PartNumber(unchecked: row.text(2)), bin: BinCode(unchecked: row.text(3)),
        quantity: Quantity(row.integer(4)), decimals: row.int(5), unit: Phrase(row.text(6), row.text(7)))
    }
  }
}
