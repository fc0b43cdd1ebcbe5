import SQLite
import Values

enum BadgeQueries {
  /// Whose badge in use a code is.
  static func account(of code: String, in database: Connection) throws -> AccountID? {
    try database.integer("SELECT account_id FROM badge WHERE code = ?1 AND revoked_at IS NULL", code).map {
      AccountID($0)
    }
  }

  /// A revoked code stays taken: nobody signs in with what somebody else has lost.
  static func isTaken(_ code: String, in database: Connection) throws -> Bool {
    try database.integer("SELECT 1 FROM badge WHERE code = ?1", code) != nil
  }

  static func insert(_ code: String, of account: AccountID, at now: Instant, in database: Connection) throws {
    try database.run(
      "INSERT INTO badge (account_id, code, added_at) VALUES (?1, ?2, ?3)", account, code, now.milliseconds)
  }

  static func revoke(_ code: String, at now: Instant, in database: Connection) throws {
    try database.run(
      "UPDATE badge SET revoked_at = ?2 WHERE code = ?1 AND revoked_at IS NULL", code, now.milliseconds)
  }
}
