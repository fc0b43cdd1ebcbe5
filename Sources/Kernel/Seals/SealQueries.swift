import SQLite
import Values

/// SQL over every table alike. Names of tables and columns come from the schema itself and are quoted.
enum SealQueries {
  struct Table {
    let name: String
    let hasRowID: Bool
    let isVirtual: Bool
  }

  static func tables(in database: Connection) throws -> [Table] {
    try database.all(
      """
      SELECT l.name, l.wr, l.type FROM pragma_table_list l
      WHERE l.schema = 'main' AND l.type IN ('table', 'virtual', 'shadow') AND l.name NOT LIKE 'sqlite_%' ORDER BY l.name
      """
    ) { Table(name: $0.text(0), hasRowID: $0.integer(1) == 0, isVirtual: $0.text(2) != "table") }
  }

  static func columns(of table: String, in database: Connection) throws -> [(name: String, isKey: Bool, type: String)] {
    try database.all("SELECT name, pk, upper(type) FROM pragma_table_xinfo(?1) WHERE hidden <> 1", table) { row in
      (row.text(0), row.integer(1) > 0, row.text(2))
    }
  }

  static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  /// Every column of a table, preceded by the rowid where it has one.
  private static func selection(_ shape: TableShape) -> String {
    ((shape.hasRowID ? ["rowid"] : ["0"]) + shape.columns.map { quoted($0.name) }).joined(separator: ", ")
  }

  /// The rows of a table by rowid, from one to another.
  static func each(
    _ shape: TableShape, from first: Int64, through last: Int64, in database: Connection, _ body: (Row) throws -> Void
  ) throws {
    try database.each(
      "SELECT \(selection(shape)) FROM \(quoted(shape.name)) WHERE rowid BETWEEN ?1 AND ?2 ORDER BY rowid", first, last
    ) { row in
      try body(row)
      return true
    }
  }

  /// The row of a key, in a table without rowids.
  static func row(_ shape: TableShape, key: [Value], in database: Connection, _ body: (Row) throws -> Void) throws
    -> Bool
  {
    let condition = shape.key.enumerated().map { "\(quoted(shape.columns[$1].name)) IS ?\($0 + 1)" }
    return try database.first(
      "SELECT \(selection(shape)) FROM \(quoted(shape.name)) WHERE \(condition.joined(separator: " AND "))", key
    ) { row in
      try body(row)
      return true
    } ?? false
  }

  /// Every row of a table, by rowid where it has one.
  static func each(_ shape: TableShape, in database: Connection, _ body: (Row) throws -> Void) throws {
    let order = shape.hasRowID ? " ORDER BY rowid" : ""
    try database.each("SELECT \(selection(shape)) FROM \(quoted(shape.name))\(order)") { row in
      try body(row)
      return true
    }
  }

  // MARK: - Seals

  /// - Returns: the new row's id.
  static func insert(
    _ seals: [UInt8], of table: String, auditID: AuditID, in database: Connection
  ) throws -> Int64 {
    try database.run(
      "INSERT INTO audit_seal (audit_id, table_name, seals) VALUES (?1, ?2, ?3)", auditID, table, seals)
    return database.lastInsertedID
  }

  /// The seals of an entry, in the order they were written.
  static func each(
    of auditID: AuditID, in database: Connection,
    _ body: (_ id: Int64, _ table: String, _ seals: [UInt8]) throws -> Void
  ) throws {
    try database.each("SELECT id, table_name, seals FROM audit_seal WHERE audit_id = ?1 ORDER BY id", auditID) { row in
      try body(row.integer(0), row.text(1), row.blob(2))
      return true
    }
  }

  /// The entries that have seals.
  static func sealedEntries(in database: Connection) throws -> [AuditID] {
    try database.all("SELECT DISTINCT audit_id FROM audit_seal") { AuditID($0.integer(0)) }
  }

  /// Seals that no entry knows.
  static func strays(in database: Connection) throws -> [(id: Int64, auditID: Int64)] {
    try database.all(
      "SELECT id, audit_id FROM audit_seal WHERE audit_id NOT IN (SELECT id FROM audit) ORDER BY id"
    ) { ($0.integer(0), $0.integer(1)) }
  }

  // MARK: - The schema

  /// What every object of the schema was made with, by kind and name.
  static func schema(in database: Connection) throws -> [String: String] {
    let rows = try database.all(
      "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
    ) { ($0.text(0) + " " + $0.text(1), $0.text(2)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}
