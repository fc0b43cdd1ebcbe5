import SQLite
import Values

enum BackupQueries {
  struct Stored {
    let id: Int64
    let file: String
    let sha256: String
    let headHash: String
    let state: String
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

  /// Keeps a copy that was made before, with the state it is known to be in.
  static func insert(_ known: KnownCopy, by account: AccountID, auditID: AuditID, in database: Connection) throws {
    let first = BackupCopy.State(rawValue: known.state)
    try insert(
      known.copy, state: first ?? .checked, by: account, at: known.made, auditID: auditID, in: database)
    guard first == nil else { return }
    try insert(
      event: known.state, of: database.lastInsertedID, by: account, at: known.made, auditID: auditID, in: database)
  }

  static func insert(event state: String, of copy: Int64, in change: Change) throws {
    try insert(
      event: state, of: copy, by: change.session.account, at: change.now, auditID: change.auditID, in: change.database)
  }

  private static func insert(
    event state: String, of copy: Int64, by account: AccountID, at now: Instant, auditID: AuditID,
    in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO backup_event (copy_id, state, recorded_at, account_id, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)", copy,
      state, now.milliseconds, account, auditID)
  }

  /// Everything on record, with the state it is in now.
  static func all(in database: Connection) throws -> [KnownCopy] {
    try database.all(
      """
      SELECT c.file, c.bytes, c.sha256, c.head_id, c.head_hash, \(stateSQL), c.recorded_at, a.name
      FROM backup_copy c JOIN account a ON a.id = c.account_id ORDER BY c.id
      """
    ) { row in
      let copy = BackupCopy(
        path: row.text(0), bytes: row.integer(1), sha256: row.text(2), headID: AuditID(row.integer(3)),
        headHash: row.text(4))
      return KnownCopy(
        copy, state: row.text(5), made: Instant(milliseconds: row.integer(6)), by: row.text(7))
    }
  }

  static func find(_ id: Int64, in database: Connection) throws -> Stored? {
    try database.first(
      "SELECT c.id, c.file, c.sha256, c.head_hash, \(stateSQL) FROM backup_copy c WHERE c.id = ?1", id
    ) { row in
      Stored(
        id: row.integer(0), file: row.text(1), sha256: row.text(2), headHash: row.text(3), state: row.text(4))
    }
  }

  /// The digests of the copies on record that end with an entry, wherever they lie by now: true for those the site made
  /// itself, false for those that a restore took over or found.
  static func digests(head: String, in database: Connection) throws -> [String: Bool] {
    let all = try database.all(
      """
      SELECT c.sha256, a.action = ?2 FROM backup_copy c JOIN audit a ON a.id = c.audit_id WHERE c.head_hash = ?1
      """, head, RecordBackup.name
    ) { ($0.text(0), $0.bool(1)) }
    return Dictionary(all, uniquingKeysWith: { $0 || $1 })
  }

  /// The copy last made under a path; an older program kept paths as they were typed, so that the name has to do there.
  static func last(file: String, in database: Connection) throws -> Int64? {
    if let id = try database.integer("SELECT id FROM backup_copy WHERE file = ?1 ORDER BY id DESC LIMIT 1", file) {
      return id
    }
    let name = file.split(separator: "/").last.map { "/\($0)" } ?? file
    return try database.integer(
      """
      SELECT id FROM backup_copy WHERE substr(file, 1, 1) <> '/' AND substr('/' || file, -length(?1)) = ?1
      ORDER BY id DESC LIMIT 1
      """, name)
  }

  /// When the last copy was made of which nothing bad is known; nil where there is none.
  static func lastGood(in database: Connection) throws -> (id: Int64, at: Instant)? {
    try database.first(
      """
      SELECT c.id, c.recorded_at FROM backup_copy c WHERE \(stateSQL) IN ('checked', 'verified')
      ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1
      """
    ) { (id: $0.integer(0), at: Instant(milliseconds: $0.integer(1))) }
  }

  /// Since when there is something to back up: since the site was made; since a demo was complete, whose past is made up.
  static func begun(in database: Connection) throws -> Instant {
    let made = try database.integer(
      """
      SELECT CASE WHEN is_demo = 1 THEN coalesce(
        (SELECT recorded_at FROM audit WHERE terminal = 'demo' ORDER BY id DESC LIMIT 1), created_at) ELSE created_at END
      FROM site WHERE id = 1
      """)
    return Instant(milliseconds: made ?? 0)
  }

  static func insertRestore(
    at now: Instant, by name: String, source: String, kept: String, auditID: AuditID, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO site_restore (recorded_at, by_name, source, kept, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)",
      now.milliseconds, name, source, kept, auditID)
  }

  static func lastRestore(in database: Connection) throws -> RestoreNotice? {
    try database.first(
      "SELECT id, recorded_at, by_name, source, kept FROM site_restore ORDER BY id DESC LIMIT 1"
    ) { row in
      RestoreNotice(
        id: row.integer(0), at: Instant(milliseconds: row.integer(1)), by: row.text(2), source: row.text(3),
        kept: row.text(4))
    }
  }
}
