import Kernel
import SQLite
import Values

/// What a posting has to know of a part.
struct PartFacts {
  let id: PartID
  let number: PartNumber
  let decimals: Int
  let unit: Phrase
  let price: Money?
  let isActive: Bool
  let tracking: Tracking
  let hasExpiry: Bool
  let valuation: Valuation
}

enum PartQueries {
  private static let columns = """
    p.id, p.number, p.decimals, p.unit_en, p.unit_zh, p.price, p.is_active, p.tracking, p.has_expiry, p.valuation
    """

  /// Finds a part by its number or by any code attached to it.
  static func find(_ code: PartNumber, in database: Connection) throws -> PartFacts? {
    try database.first("SELECT \(columns) FROM part p WHERE p.number = ?1", code.text, read: facts)
      ?? database.first(
        "SELECT \(columns) FROM part_alias a JOIN part p ON p.id = a.part_id WHERE a.code = ?1", code.text, read: facts)
  }

  static func require(_ code: PartNumber, in database: Connection) throws -> PartFacts {
    guard let part = try find(code, in: database) else { throw SparesRefusal.unknownPart(code) }
    return part
  }

  static func facts(_ id: PartID, in database: Connection) throws -> PartFacts? {
    try database.first("SELECT \(columns) FROM part p WHERE p.id = ?1", id, read: facts)
  }

  private static func facts(_ row: Row) -> PartFacts {
    PartFacts(
      id: PartID(row.integer(0)), number: PartNumber(unchecked: row.text(1)), decimals: row.int(2),
      unit: Phrase(row.text(3), row.text(4)), price: row.optionalInteger(5).map { Money(fen: $0) },
      isActive: row.bool(6), tracking: Tracking(rawValue: row.text(7)) ?? .none, hasExpiry: row.bool(8),
      valuation: Valuation(rawValue: row.text(9)) ?? .average)
  }

  /// Rebuilds what is derived from a part's master data: its row in lists and its words in the search index.
  static func refreshDerived(_ id: PartID, in database: Connection) throws {
    let body = try searchBody(of: id, in: database)
    let nameKey =
      try database.first("SELECT name_zh, name_en FROM part WHERE id = ?1", id) { row in
        ChineseReading.sortKey(of: row.text(0).isEmpty ? row.text(1) : row.text(0))
      } ?? ""
    try database.run(
      """
      INSERT INTO stock_line (part_id, number, name_key, on_hand, value, minimum, maximum, criticality, category_id,
        is_active, decimals)
      SELECT id, number, ?2, 0, 0, minimum, maximum, criticality, coalesce(category_id, 0), is_active, decimals FROM part
      WHERE id = ?1
      ON CONFLICT (part_id) DO UPDATE SET number = excluded.number, name_key = excluded.name_key,
        minimum = excluded.minimum, maximum = excluded.maximum, criticality = excluded.criticality,
        category_id = excluded.category_id, is_active = excluded.is_active
      """, id, nameKey)
    if try database.integer("SELECT 1 FROM part_find WHERE rowid = ?1", id) != nil {
      try database.run("UPDATE part_find SET body = ?2 WHERE rowid = ?1", id, body)
    } else {
      try database.run("INSERT INTO part_find (rowid, body) VALUES (?1, ?2)", id, body)
    }
  }

  /// The words under which a part is found.
  static func searchBody(of id: PartID, in database: Connection) throws -> String {
    var texts =
      try database.first(
        "SELECT number, name_zh, name_en, specification, manufacturer_number FROM part WHERE id = ?1", id
      ) { row in (0..<5).map { row.text($0) } } ?? []
    texts += try database.all("SELECT code FROM part_alias WHERE part_id = ?1 ORDER BY code", id) { $0.text(0) }
    return SearchText.document(texts)
  }
}
