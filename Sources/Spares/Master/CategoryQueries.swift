import SQLite
import Values

enum CategoryQueries {
  static func find(_ code: CategoryCode, in database: Connection) throws -> CategoryID? {
    try database.integer("SELECT id FROM spares_category WHERE code = ?1", code.text).map { CategoryID($0) }
  }

  static func insert(_ code: CategoryCode, name: Phrase, parent: CategoryID?, in database: Connection) throws {
    try database.run(
      "INSERT INTO spares_category (parent_id, code, name_en, name_zh) VALUES (?1, ?2, ?3, ?4)", parent, code.text,
      name.english, name.chinese)
  }
}
