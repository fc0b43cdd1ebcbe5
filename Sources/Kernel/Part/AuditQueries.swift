import SQLite
import Values

enum AuditQueries {
  struct Head {
    let id: AuditID
    let recordedAt: Instant
    let hash: [UInt8]
  }

  /// The last row of the chain.
  static func head(in database: Connection) throws -> Head {
    let row = try database.first("SELECT id, recorded_at, hash FROM audit ORDER BY id DESC LIMIT 1") { row in
      Head(id: AuditID(row.integer(0)), recordedAt: Instant(milliseconds: row.integer(1)), hash: row.blob(2))
    }
    return row ?? Head(id: AuditID(0), recordedAt: Instant(milliseconds: 0), hash: AuditEntry.genesis)
  }

  /// The hash of the first row; nil where there is none yet.
  static func first(in database: Connection) throws -> [UInt8]? {
    try database.first("SELECT hash FROM audit ORDER BY id LIMIT 1") { $0.blob(0) }
  }

  static func insert(_ entry: AuditEntry, hash: [UInt8], in database: Connection) throws {
    try database.run(
      """
      INSERT INTO audit (id, recorded_at, account_id, terminal, action, version, request_key, approval_id, content,
        changes, hash, locator) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """,
      entry.id, entry.recordedAt.milliseconds, entry.account, entry.terminal, entry.action, entry.version, entry.key,
      entry.approval, entry.content, entry.changes, hash, entry.seal(with: hash).locator)
  }

  /// The changes an entry shows; nil where there is no such entry.
  static func changes(of id: AuditID, in database: Connection) throws -> String? {
    try database.text("SELECT changes FROM audit WHERE id = ?1", id)
  }

  /// Every row in order with its stored hash, also in a file of an older version.
  static func chain(in database: Connection, _ body: (AuditEntry, [UInt8]) throws -> Bool) throws {
    try database.each(
      """
      SELECT id, recorded_at, account_id, terminal, action, version, request_key, approval_id, content, changes, hash
      FROM audit ORDER BY id
      """
    ) { row in
      let entry = AuditEntry(
        id: AuditID(row.integer(0)), recordedAt: Instant(milliseconds: row.integer(1)),
        account: AccountID(row.integer(2)), terminal: row.text(3), action: row.text(4), version: row.int(5),
        key: row.optionalText(6), approval: row.optionalInteger(7).map { ApprovalID($0) }, content: row.text(8),
        changes: row.text(9))
      return try body(entry, row.blob(10))
    }
  }

  /// Every row in order with its stored hash, and with its locator where it has one.
  static func each(in database: Connection, _ body: (AuditEntry, [UInt8], Int64?) throws -> Bool) throws {
    try database.each(
      """
      SELECT id, recorded_at, account_id, terminal, action, version, request_key, approval_id, content, changes, hash,
        locator
      FROM audit ORDER BY id
      """
    ) { row in
      let entry = AuditEntry(
        id: AuditID(row.integer(0)), recordedAt: Instant(milliseconds: row.integer(1)),
        account: AccountID(row.integer(2)), terminal: row.text(3), action: row.text(4), version: row.int(5),
        key: row.optionalText(6), approval: row.optionalInteger(7).map { ApprovalID($0) }, content: row.text(8),
        changes: row.text(9))
      return try body(entry, row.blob(10), row.optionalInteger(11))
    }
  }
}
