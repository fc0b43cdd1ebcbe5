import SQLite
import Values

enum BackupQueries {
  struct Stored {
    let id: Int64
    let file: String
    let sha256: String
    let headHash: String
  }

  /// The state a copy is in now: the last thing that was found out about it.
  static let stateSQL = """
    coalesce((SELECT e.state FROM backup_event e WHERE e.copy_id = c.id ORDER BY e.id DESC LIMIT 1), c.state)
    """

  static func insert(
    _ copy: BackupCopy, state: BackupCopy.State, by account: AccountID, at now: Instant, auditID: AuditID,
    in database: Connection
  ) throws {
    try database.run(
      """
      INSERT INTO backup_copy (recorded_at, account_id, file, bytes, sha256, head_id, head_hash, state, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """,
      now.milliseconds, account, copy.path, copy.bytes, copy.sha256, copy.headID, copy.headHash, state.rawValue, auditID
    )
  }

  static func insert(event state: String, of copy: Int64, in change: Change) throws {
    try change.database.run(
      "INSERT INTO backup_event (copy_id, state, recorded_at, account_id, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)", copy,
      state, change.now.milliseconds, change.session.account, change.auditID)
  }

  static func find(_ id: Int64, in database: Connection) throws -> Stored? {
    try database.first("SELECT id, file, sha256, head_hash FROM backup_copy WHERE id = ?1", id) { row in
      Stored(id: row.integer(0), file: row.text(1), sha256: row.text(2), headHash: row.text(3))
    }
  }

  /// The digests of the copies on record that end with an entry, wherever they lie by now.
  static func digests(head: String, in database: Connection) throws -> [String] {
    try database.all("SELECT sha256 FROM backup_copy WHERE head_hash = ?1", head) { $0.text(0) }
  }

  /// The copy last made under a name.
  static func last(file: String, in database: Connection) throws -> Int64? {
    try database.integer("SELECT id FROM backup_copy WHERE file = ?1 ORDER BY id DESC LIMIT 1", file)
  }

  /// When the last copy was made of which nothing bad is known; nil where there is none.
  static func lastGood(in database: Connection) throws -> (id: Int64, at: Instant)? {
    try database.first(
      """
      SELECT c.id, c.recorded_at FROM backup_copy c WHERE \(stateSQL) IN ('checked', 'verified')
      ORDER BY c.id DESC LIMIT 1
      """
    ) { (id: $0.integer(0), at: Instant(milliseconds: $0.integer(1))) }
  }

  static func siteCreated(in database: Connection) throws -> Instant {
    Instant(milliseconds: try database.integer("SELECT created_at FROM site WHERE id = 1") ?? 0)
  }

  static func insertRestore(
    at now: Instant, by name: String, source: String, kept: String, auditID: AuditID, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO site_restore (recorded_at, by_name, source, kept, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)",
      now.milliseconds, name, source, kept, auditID)
  }

  static func lastRestore(in database: Connection) throws -> RestoreNotice? {
    try database.first("SELECT id, recorded_at, by_name, source FROM site_restore ORDER BY id DESC LIMIT 1") { row in
      RestoreNotice(
        id: row.integer(0), at: Instant(milliseconds: row.integer(1)), by: row.text(2), source: row.text(3))
    }
  }
}
