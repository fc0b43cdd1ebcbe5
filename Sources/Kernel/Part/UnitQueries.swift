import SQLite
import Values

enum UnitQueries {
  struct Stored {
    let id: UnitID
    let parent: Int64?
    let name: String
    let path: String
    let isOpen: Bool
  }

  static func find(_ id: Int64, in database: Connection) throws -> Stored? {
    try database.first("SELECT id, parent_id, name, path, closed_at IS NULL FROM unit WHERE id = ?1", id) { row in
      Stored(
        id: UnitID(row.integer(0)), parent: row.optionalInteger(1), name: row.text(2), path: row.text(3),
        isOpen: row.bool(4))
    }
  }

  /// Whether an open unit of that name lies directly below a parent, other than a given one.
  static func isTaken(_ name: String, below parent: Int64?, except id: Int64?, in database: Connection) throws -> Bool {
    try database.integer(
      "SELECT 1 FROM unit WHERE parent_id IS ?2 AND name = ?1 AND closed_at IS NULL AND id IS NOT ?3", name, parent, id)
      != nil
  }

  /// The path holds the ids from the top down; a child's begins with its parent's, and no cycle can arise.
  static func insert(name: String, parent: Int64?, below path: String, in database: Connection) throws -> UnitID {
    let id = (try database.integer("SELECT max(id) FROM unit") ?? 0) + 1
    try database.run(
      "INSERT INTO unit (id, parent_id, name, path) VALUES (?1, ?2, ?3, ?4)", id, parent, name, "\(path)\(id)/")
    return UnitID(id)
  }

  static func rename(_ id: UnitID, to name: String, in database: Connection) throws {
    try database.run("UPDATE unit SET name = ?2 WHERE id = ?1", id, name)
  }

  /// Puts a unit below another one; the paths of all below it follow.
  static func move(_ unit: Stored, below parent: Int64?, path: String, in database: Connection) throws {
    try database.run("UPDATE unit SET parent_id = ?2 WHERE id = ?1", unit.id, parent)
    try database.run(
      """
      UPDATE unit SET path = ?2 || substr(path, length(?1) + 1) WHERE substr(path, 1, length(?1)) = ?1
      """, unit.path, "\(path)\(unit.id.rawValue)/")
  }

  static func close(_ id: UnitID, at now: Instant, in database: Connection) throws {
    try database.run("UPDATE unit SET closed_at = ?2 WHERE id = ?1 AND closed_at IS NULL", id, now.milliseconds)
  }

  /// What keeps a unit from being closed.
  static func uses(of id: UnitID, in database: Connection) throws -> (people: Int64, posts: Int64, units: Int64) {
    func count(_ sql: String) throws -> Int64 { try database.integer(sql, id) ?? 0 }
    return (
      try count("SELECT count(*) FROM account WHERE unit_id = ?1 AND closed_at IS NULL"),
      try count("SELECT count(*) FROM post WHERE unit_id = ?1 AND closed_at IS NULL"),
      try count("SELECT count(*) FROM unit WHERE parent_id = ?1 AND closed_at IS NULL")
    )
  }

  /// The open units, each behind the one above it.
  static func open(in database: Connection) throws -> [(id: UnitID, name: String, above: String?)] {
    try database.all(
      """
      SELECT u.id, u.name, p.name FROM unit u LEFT JOIN unit p ON p.id = u.parent_id WHERE u.closed_at IS NULL
      ORDER BY u.path
      """
    ) { (UnitID($0.integer(0)), $0.text(1), $0.optionalText(2)) }
  }

  /// All units, each behind the one above it.
  static func named(in database: Connection) throws -> [NamedUnit] {
    let rows = try database.all("SELECT id, name, path, closed_at IS NULL FROM unit ORDER BY path") { row in
      (id: row.integer(0), name: Text.clean(row.text(1)), path: row.text(2), isOpen: row.bool(3))
    }
    let names = Dictionary(rows.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let open = Dictionary(rows.filter(\.isOpen).map { ($0.name, 1) }, uniquingKeysWith: +)
    return rows.map { row in
      let above = row.path.split(separator: "/").dropLast().compactMap { Int64($0) }.compactMap { names[$0] }
      return NamedUnit(
        id: UnitID(row.id), name: row.name, above: above, isOpen: row.isOpen,
        isUnique: open[row.name, default: 0] <= (row.isOpen ? 1 : 0))
    }
  }

  /// SQL: the name of unit `u`, with what lies above where another open unit has the same. It looks through all units.
  static func fullName(of unit: String) -> String {
    """
    CASE WHEN EXISTS (SELECT 1 FROM unit twin
        WHERE twin.name = \(unit).name AND twin.id <> \(unit).id AND twin.closed_at IS NULL)
      THEN (SELECT group_concat(way.name, ' / ') FROM (SELECT top.name FROM unit top
        WHERE substr(\(unit).path, 1, length(top.path)) = top.path ORDER BY length(top.path)) way)
      ELSE \(unit).name END
    """
  }

  static func reopen(_ id: UnitID, in database: Connection) throws {
    try database.run("UPDATE unit SET closed_at = NULL WHERE id = ?1 AND closed_at IS NOT NULL", id)
  }

  /// Paths that do not follow from the parents.
  static func wrongPaths(in database: Connection) throws -> [(id: Int64, expected: String, found: String)] {
    try database.all(
      """
      WITH RECURSIVE tree (id, path) AS (
        SELECT id, '/' || id || '/' FROM unit WHERE parent_id IS NULL
        UNION ALL SELECT u.id, t.path || u.id || '/' FROM tree t JOIN unit u ON u.parent_id = t.id)
      SELECT u.id, coalesce(t.path, ''), u.path FROM unit u LEFT JOIN tree t ON t.id = u.id
      WHERE coalesce(t.path, '') <> u.path
      """
    ) { ($0.integer(0), $0.text(1), $0.text(2)) }
  }
}
