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

  /// What the line of a name became; nil where no line before has that name.
  static func answer(to name: String, kind: String, file: String, in database: Connection) throws -> String? {
    try database.text(
      "SELECT answer FROM import_names WHERE kind = ?1 AND file = ?2 AND name = ?3", kind, file, name)
  }

  static func insert(
    _ name: String, answer: String, kind: String, file: String, in database: Connection
  ) throws {
    try database.run(
      """
      INSERT INTO import_names (kind, file, name, answer) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (kind, file, name) DO UPDATE SET answer = excluded.answer
      """, kind, file, name, answer)
  }
}
