import Kernel
import SQLite
import Values

enum FireSignatureQueries {
  static func exists(
    _ kind: FireChainKind, _ record: Int64, _ role: FireSignatures.Role, in database: Connection
  ) throws -> Bool {
    try database.integer(
      "SELECT 1 FROM fire_signature WHERE kind = ?1 AND record_id = ?2 AND role = ?3", kind.name, record, role.rawValue)
      != nil
  }

  /// Who signed in a capacity; nil where nobody has.
  static func signer(
    _ kind: FireChainKind, _ record: Int64, _ role: FireSignatures.Role, in database: Connection
  ) throws -> AccountID? {
    try database.integer(
      "SELECT account_id FROM fire_signature WHERE kind = ?1 AND record_id = ?2 AND role = ?3", kind.name, record,
      role.rawValue
    ).map { AccountID($0) }
  }

  static func insert(
    _ kind: FireChainKind, _ record: Int64, _ role: FireSignatures.Role, by account: AccountID, _ digest: [UInt8],
    in change: Change
  ) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_signature (kind, record_id, role, account_id, digest, on_day, recorded_at, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """, kind.name, record, role.rawValue, account, digest, change.today.number, change.now.milliseconds,
      change.auditID)
    return change.database.lastInsertedID
  }

  static func all(
    _ kind: FireChainKind, _ record: Int64, in database: Connection
  ) throws -> [FireSignatures.Signed] {
    try database.all(
      """
      SELECT s.role, a.full_name, s.recorded_at FROM fire_signature s JOIN account a ON a.id = s.account_id
      WHERE s.kind = ?1 AND s.record_id = ?2 ORDER BY s.id
      """, kind.name, record
    ) { row in
      FireSignatures.Signed(
        role: FireSignatures.Role(rawValue: row.text(0)) ?? .patroller, name: row.text(1),
        at: Instant(milliseconds: row.integer(2)))
    }
  }
}
