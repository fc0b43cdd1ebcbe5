import Kernel
import SQLite
import Values

enum RelationQueries {
  static func set(
    _ part: PartID, _ kind: RelationKind, _ other: PartID, note: String, in database: Connection
  ) throws {
    try database.run(
      """
      INSERT INTO part_relation (part_id, other_id, kind, note) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (part_id, other_id) DO UPDATE SET kind = excluded.kind, note = excluded.note
      """, part, other, kind.rawValue, note)
  }

  static func remove(_ part: PartID, _ other: PartID, in database: Connection) throws -> Bool {
    try database.run("DELETE FROM part_relation WHERE part_id = ?1 AND other_id = ?2", part, other) == 1
  }

  /// Whether a part is replaced, over any number of steps, by another one.
  static func leads(from part: PartID, to other: PartID, in database: Connection) throws -> Bool {
    try database.integer(
      """
      WITH RECURSIVE chain (id) AS (SELECT ?1 UNION SELECT r.other_id FROM part_relation r JOIN chain c
        ON r.part_id = c.id WHERE r.kind = 'replacedBy')
      SELECT 1 FROM chain WHERE id = ?2
      """, part, other) != nil
  }

  /// What can take a part's place, with its stock: what replaced it first, then what has most.
  static func substitutes(of part: PartID, in database: Connection) throws -> [Substitute] {
    try database.all(
      """
      SELECT p.number, p.name_en, p.name_zh, r.kind, r.note, l.on_hand, p.decimals, p.unit_en, p.unit_zh
      FROM part_relation r JOIN part p ON p.id = r.other_id JOIN stock_line l ON l.part_id = p.id
      WHERE r.part_id = ?1 ORDER BY r.kind, l.on_hand DESC, p.number LIMIT 20
      """, part
    ) { row in
      Substitute(
        part: PartNumber(unchecked: row.text(0)), nameEnglish: row.text(1), nameChinese: row.text(2),
        kind: RelationKind(rawValue: row.text(3)) ?? .standIn, note: row.text(4), onHand: Quantity(row.integer(5)),
        decimals: row.int(6), unit: Phrase(row.text(7), row.text(8)))
    }
  }
}
