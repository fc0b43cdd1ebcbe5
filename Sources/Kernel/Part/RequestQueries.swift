import SQLite
import Values

enum RequestQueries {
  struct Stored {
    let account: AccountID
    let action: String
    let digest: [UInt8]
    let answer: String
    let auditID: AuditID

    /// The rows of table `personal` that keep the action's personal values, by field.
    var personal: [String: Int64] {
      get throws {
        guard case .object(let members) = try JSON.parse(answer)["personal"] else { return [:] }
        return Dictionary(
          members.compactMap { member in member.value.integer.map { (member.name, $0) } },
          uniquingKeysWith: { first, _ in first })
      }
    }
  }

  static func find(key: String, in database: Connection) throws -> Stored? {
    try database.first("SELECT account_id, action, digest, answer, audit_id FROM request WHERE key = ?1", key) { row in
      Stored(
        account: AccountID(row.integer(0)), action: row.text(1), digest: row.blob(2), answer: row.text(3),
        auditID: AuditID(row.integer(4)))
    }
  }

  static func insert(
    key: String, account: AccountID, action: String, digest: [UInt8], answer: String, auditID: AuditID,
    in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO request (key, account_id, action, digest, answer, audit_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      key, account, action, digest, answer, auditID)
  }
}
