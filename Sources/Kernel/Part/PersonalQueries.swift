import Glibc
import SQLite
import Values

enum PersonalQueries {
  /// Keeps a personal value apart; what stands for it in the audit trail is a reference and a salted digest.
  static func insert(_ value: JSON, kind: String, in database: Connection) throws -> (id: Int64, json: JSON) {
    var salt = [UInt8](repeating: 0, count: 16)
    salt.withUnsafeMutableBytes { bytes in
      if let start = bytes.baseAddress { arc4random_buf(start, bytes.count) }
    }
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

  /// Erases the value for good; the salt goes with it, so that the digest cannot be guessed back.
  static func erase(_ id: Int64, at now: Instant, in database: Connection) throws {
    try database.run(
      "UPDATE personal SET value = NULL, salt = x'', erased_at = ?2 WHERE id = ?1 AND value IS NOT NULL", id,
      now.milliseconds)
  }
}
