import Kernel
import SQLite
import Values

enum FireEvidenceQueries {
  static func insert(
    _ path: String, _ sha256: String, of kind: String, _ record: Int64, in change: Change
  ) throws {
    try change.database.run(
      """
      INSERT INTO fire_evidence (kind, record_id, path, sha256, account_id, recorded_at, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, kind, record, path, sha256, change.session.account, change.now.milliseconds, change.auditID)
  }

  static func count(_ kind: String, _ record: Int64, in database: Connection) throws -> Int64 {
    try database.integer("SELECT count(*) FROM fire_evidence WHERE kind = ?1 AND record_id = ?2", kind, record) ?? 0
  }

  /// Files of one record as those of another, with the digests they were registered with.
  static func carry(_ kind: String, from record: Int64, to other: Int64, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO fire_evidence (kind, record_id, path, sha256, account_id, recorded_at, audit_id)
      SELECT kind, ?3, path, sha256, ?4, ?5, ?6 FROM fire_evidence WHERE kind = ?1 AND record_id = ?2 ORDER BY id
      """, kind, record, other, change.session.account, change.now.milliseconds, change.auditID)
  }

  static func all(_ kind: String, _ record: Int64, in database: Connection) throws -> [FireEvidence.File] {
    try database.all(
      """
      SELECT e.path, e.sha256, a.full_name, e.recorded_at FROM fire_evidence e JOIN account a ON a.id = e.account_id
      WHERE e.kind = ?1 AND e.record_id = ?2 ORDER BY e.id
      """, kind, record
    ) { row in
      FireEvidence.File(
        path: row.text(0), sha256: row.text(1), by: row.text(2), at: Instant(milliseconds: row.integer(3)))
    }
  }

  static func all(in database: Connection) throws -> [(id: Int64, path: String, sha256: String)] {
    try database.all("SELECT id, path, sha256 FROM fire_evidence ORDER BY id") {
      ($0.integer(0), $0.text(1), $0.text(2))
    }
  }
}
