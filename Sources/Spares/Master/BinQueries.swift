import Kernel
import SQLite
import Values

/// What a posting has to know of a bin.
struct BinFacts: Hashable {
  let id: BinID
  let code: BinCode
  let store: StoreID
  let unit: UnitID?
  let isBlocked: Bool
  let blockReason: String

  func requireOpen() throws {
    guard !isBlocked else { throw SparesRefusal.binBlocked(code, reason: blockReason) }
  }
}

enum BinQueries {
  static func find(_ code: BinCode, in database: Connection) throws -> BinFacts? {
    try database.first(
      """
      SELECT b.id, b.code, b.store_id, s.unit_id, b.is_blocked, b.block_reason
      FROM bin b JOIN store s ON s.id = b.store_id WHERE b.code = ?1
      """, code.text
    ) { row in
      BinFacts(
        id: BinID(row.integer(0)), code: BinCode(unchecked: row.text(1)), store: StoreID(row.integer(2)),
        unit: row.optionalInteger(3).map { UnitID($0) }, isBlocked: row.bool(4), blockReason: row.text(5))
    }
  }

  static func require(_ code: BinCode, in database: Connection) throws -> BinFacts {
    guard let bin = try find(code, in: database) else { throw SparesRefusal.unknownBin(code) }
    return bin
  }

  /// A bin that stock may move into or out of.
  static func requireOpen(_ code: BinCode, in database: Connection) throws -> BinFacts {
    let bin = try require(code, in: database)
    try bin.requireOpen()
    return bin
  }

  static func insert(
    _ code: BinCode, store: StoreID, parent: BinID?, name: String, walk: Int64, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO bin (store_id, parent_id, code, name, walk) VALUES (?1, ?2, ?3, ?4, ?5)", store, parent, code.text,
      name, walk)
  }

  static func change(_ bin: BinID, name: String?, walk: Int64?, in database: Connection) throws {
    try database.run(
      "UPDATE bin SET name = coalesce(?2, name), walk = coalesce(?3, walk) WHERE id = ?1", bin, name, walk)
  }

  static func block(_ bin: BinID, _ isBlocked: Bool, reason: String, in database: Connection) throws {
    try database.run("UPDATE bin SET is_blocked = ?2, block_reason = ?3 WHERE id = ?1", bin, isBlocked, reason)
  }
}
