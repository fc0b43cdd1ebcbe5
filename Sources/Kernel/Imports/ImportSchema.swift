/// The lines that imports have posted, and what became of those that later lines of the same file refer to.
enum ImportSchema {
  static let lines = """
    CREATE TABLE import_lines (
      kind TEXT NOT NULL,
      file TEXT NOT NULL,
      first_line INTEGER NOT NULL,
      last_line INTEGER NOT NULL CHECK (last_line >= first_line),
      audit_id INTEGER NOT NULL,
      PRIMARY KEY (kind, file, first_line)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE import_names (
      kind TEXT NOT NULL,
      file TEXT NOT NULL,
      name TEXT NOT NULL,
      answer TEXT NOT NULL,
      PRIMARY KEY (kind, file, name)
    ) STRICT, WITHOUT ROWID;
    """
}
