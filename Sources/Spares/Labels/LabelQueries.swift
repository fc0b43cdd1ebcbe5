import Kernel
import SQLite
import Values

enum LabelQueries {
  /// A part by its number or any code attached to it.
  static func part(_ code: PartNumber, in database: Connection) throws -> Label {
    let facts = try PartQueries.require(code, in: database)
    guard let label = try part(facts.id.rawValue, in: database) else { throw SparesRefusal.unknownPart(code) }
    return label
  }

  /// A part by its key; nil where it is gone.
  static func part(_ key: Int64, in database: Connection) throws -> Label? {
    try database.first(
      "SELECT number, name_en, name_zh, specification, unit_en, unit_zh FROM part WHERE id = ?1", key
    ) { row in
      Label(
        code: row.text(0), name: Label.either(row.text(1), row.text(2)), detail: Phrase(verbatim: row.text(3)),
        unit: Label.either(row.text(4), row.text(5)))
    }
  }

  static func bin(_ code: BinCode, in database: Connection) throws -> Label {
    let facts = try BinQueries.require(code, in: database)
    guard let label = try bin(facts.id.rawValue, in: database) else { throw SparesRefusal.unknownBin(code) }
    return label
  }

  /// A bin by its key; nil where it is gone.
  static func bin(_ key: Int64, in database: Connection) throws -> Label? {
    try database.first(
      """
      SELECT b.code, b.name, s.code, s.name_en, s.name_zh FROM bin b JOIN store s ON s.id = b.store_id
      WHERE b.id = ?1
      """, key
    ) { row in
      let store = Label.either(row.text(3), row.text(4))
      let gap = Phrase(verbatim: store.english.isEmpty ? "" : " ")
      return Label(
        code: row.text(0), name: Phrase(verbatim: row.text(1)), detail: Phrase(verbatim: row.text(2)) + gap + store,
        unit: Phrase("", ""))
    }
  }
}
