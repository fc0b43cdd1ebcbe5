import SQLite

/// Which lines of which files were posted, as ranges: a line is posted once, however often its file is imported.
enum ImportLineQueries {
  static func ranges(kind: String, file: String, in database: Connection) throws -> [ClosedRange<Int>] {
    try database.all(
      "SELECT first_line, last_line FROM import_lines WHERE kind = ?1 AND file = ?2 ORDER BY first_line", kind, file
    ) { row in
      let first = row.int(0)
      return first...max(first, row.int(1))
    }
  }

  static func insert(
    _ range: ClosedRange<Int>, kind: String, file: String, auditID: AuditID, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO import_lines (kind, file, first_line, last_line, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)", kind, file,
      range.lowerBound, range.upperBound, auditID)
  }
}
