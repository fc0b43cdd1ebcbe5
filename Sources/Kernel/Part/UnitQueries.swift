import SQLite

enum UnitQueries {
  static func exists(_ id: Int64, in database: Connection) throws -> Bool {
    try database.integer("SELECT 1 FROM unit WHERE id = ?1", id) != nil
  }

  /// The ids from the top down to a unit, or nil where there is no such unit.
  static func path(of id: Int64, in database: Connection) throws -> String? {
    try database.text("SELECT path FROM unit WHERE id = ?1", id)
  }

  /// The path holds the ids from the top down; a child's begins with its parent's, and no cycle can arise.
  static func insert(name: String, parent: Int64?, below path: String, in database: Connection) throws -> UnitID {
    let id = (try database.integer("SELECT max(id) FROM unit") ?? 0) + 1
    try database.run(
      "INSERT INTO unit (id, parent_id, name, path) VALUES (?1, ?2, ?3, ?4)", id, parent, name, "\(path)\(id)/")
    return UnitID(id)
  }
}
