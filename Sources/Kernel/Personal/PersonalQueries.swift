import SQLite
import Values

enum PersonalQueries {
  /// Keeps a personal value apart; what stands for it in the audit trail is a reference and a salted digest.
  static func insert(_ value: JSON, kind: String, in database: Connection) throws -> (id: Int64, json: JSON) {
    let salt = RandomBytes.make(16)
    let digest = SHA256.digest(salt + Array(value.text.utf8))
    try database.run(
      "INSERT INTO personal (kind, value, salt, digest) VALUES (?1, ?2, ?3, ?4)", kind, value.text, salt, digest)
    let id = database.lastInsertedID
    return (id, ["personal": .integer(id), "digest": .string(Hexadecimal.encode(digest))])
  }

  /// The digest a value has with the salt of a row; once the row was erased its own digest, as nobody can tell any more.
  static func digest(of value: JSON, asIn row: Int64, in database: Connection) throws -> [UInt8] {
    let kept = try database.first("SELECT salt, digest, value IS NULL FROM personal WHERE id = ?1", row) {
      (salt: $0.blob(0), digest: $0.blob(1), isErased: $0.bool(2))
    }
    guard let kept else { return [] }
    return kept.isErased ? kept.digest : SHA256.digest(kept.salt + Array(value.text.utf8))
  }

  /// The value a reference stands for; nil once it was erased.
  static func value(of id: Int64, in database: Connection) throws -> JSON? {
    try database.text("SELECT value FROM personal WHERE id = ?1", id).flatMap { try? JSON.parse($0) }
  }

  /// The row that keeps the personal value of a listing's row, and what the listing calls that row; nil where there is no
  /// such row.
  static func kept(
    _ reference: String, of row: Int64, in listing: Listing, _ database: Connection
  ) throws -> (id: Int64?, subject: String)? {
    let name = listing.columns.first { !$0.isHidden && $0.reference == nil }?.expression ?? listing.key
    let condition = listing.condition.map { " AND (\($0))" } ?? ""
    return try database.first(
      "SELECT \(reference), \(name) FROM \(listing.from) \(listing.joins) WHERE \(listing.key) = ?1\(condition)", row
    ) { (id: $0.optionalInteger(0), subject: $0.value(1).text ?? $0.value(1).integer.map(String.init) ?? "") }
  }

  static func insertReveal(_ reveal: RevealPersonal, subject: String, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO personal_reveal (recorded_at, account_id, terminal, listing, row_id, column_name, subject, reason, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, change.now.milliseconds, change.session.account, change.session.terminal, reveal.listing, reveal.row,
      reveal.column, subject, reveal.reason, change.auditID)
  }

  /// What a rule finds past its retention on a day.
  static func expired(_ rule: RetentionRule, on day: Day, most: Int, in database: Connection) throws -> [Int64] {
    try database.all("SELECT due.personal_id FROM (\(rule.due(on: day))) due LIMIT ?1", most) { $0.integer(0) }
  }

  struct Stored {
    let id: Int64
    let value: String?
    let salt: [UInt8]
    let digest: [UInt8]
    let isErased: Bool
  }

  static func each(in database: Connection, _ body: (Stored) -> Void) throws {
    try database.each("SELECT id, value, salt, digest, erased_at IS NOT NULL FROM personal ORDER BY id") { row in
      body(
        Stored(
          id: row.integer(0), value: row.optionalText(1), salt: row.blob(2), digest: row.blob(3), isErased: row.bool(4))
      )
      return true
    }
  }

  /// Erases the value for good; the salt goes with it, so that the digest cannot be guessed back. SQLite overwrites what it
  /// frees, so that no page of the file keeps it; the write-ahead log does until it is folded into the file.
  static func erase(_ id: Int64, at now: Instant, in database: Connection) throws {
    try database.execute("PRAGMA secure_delete = ON")
    try database.run(
      "UPDATE personal SET value = NULL, salt = x'', erased_at = ?2 WHERE id = ?1 AND value IS NOT NULL", id,
      now.milliseconds)
  }
}
