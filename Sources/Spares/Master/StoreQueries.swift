import Kernel
import SQLite
import Values

enum StoreQueries {
  static func find(_ code: StoreCode, in database: Connection) throws -> StoreID? {
    try database.integer("SELECT id FROM store WHERE code = ?1", code.text).map { StoreID($0) }
  }

  static func require(_ code: StoreCode, in database: Connection) throws -> StoreID {
    guard let id = try find(code, in: database) else { throw SparesRefusal.unknownStore(code) }
    return id
  }

  static func unitExists(_ unit: Int64, in database: Connection) throws -> Bool {
    try database.integer("SELECT 1 FROM unit WHERE id = ?1", unit) != nil
  }

  static func insert(_ code: StoreCode, name: Phrase, unit: Int64?, in database: Connection) throws {
    try database.run(
      "INSERT INTO store (code, name_en, name_zh, unit_id) VALUES (?1, ?2, ?3, ?4)", code.text, name.english,
      name.chinese, unit)
  }
}
