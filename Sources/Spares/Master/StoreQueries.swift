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

  static func unit(of store: StoreID, in database: Connection) throws -> UnitID? {
    try database.integer("SELECT unit_id FROM store WHERE id = ?1", store).map { UnitID($0) }
  }

  /// The store that has most of a part, or the only store there is; nil where nothing decides.
  static func best(for part: PartID, in database: Connection) throws -> StoreID? {
    if let held = try database.integer(
      "SELECT store_id FROM stock_value WHERE part_id = ?1 AND quantity > 0 ORDER BY quantity DESC, store_id LIMIT 1",
      part)
    {
      return StoreID(held)
    }
    let stores = try database.all("SELECT id FROM store ORDER BY code LIMIT 2") { StoreID($0.integer(0)) }
    return stores.count == 1 ? stores[0] : nil
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
