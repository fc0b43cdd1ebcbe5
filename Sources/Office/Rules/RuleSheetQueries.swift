import Kernel
import SQLite
import Values

enum RuleSheetQueries {
  static func read(
    _ number: RuleNumber, for account: AccountID, on today: Day, in database: Connection
  ) throws -> RuleSheet? {
    guard let stored = try RuleQueries.find(number, in: database) else { return nil }
    let current = try RuleQueries.inForce(stored.id, on: today, in: database)
    let versions = try database.all(
      """
      SELECT version, title, text, file, from_day, until_day, file_sha256 FROM rule_version WHERE rule_id = ?1 ORDER BY version DESC
      """, stored.id
    ) { row in
      RuleSheet.Version(
        version: row.integer(0), title: row.text(1), text: row.text(2), file: row.text(3), digest: row.text(6),
        from: Day(number: Int32(clamping: row.integer(4))),
        until: row.optionalInteger(5).map { Day(number: Int32(clamping: $0)) })
    }
    let withdrawn = try database.first(
      """
      SELECT w.on_day, w.reason, a.full_name FROM rule_withdrawal w JOIN account a ON a.id = w.account_id
      WHERE w.rule_id = ?1
      """, stored.id
    ) { row in
      RuleSheet.Withdrawal(day: Day(number: Int32(clamping: row.integer(0))), reason: row.text(1), by: row.text(2))
    }
    let acknowledged = try database.integer(
      "SELECT recorded_at FROM rule_reading WHERE version_id = ?1 AND account_id = ?2", current?.row, account)
    let unit = try stored.unit.flatMap { try AddressQueries.unit($0, in: database)?.name } ?? ""
    let readers = try count(stored.id, current?.row, on: today, in: database)
    return RuleSheet(
      number: stored.number, unit: unit, versions: versions, inForce: current?.version, withdrawn: withdrawn,
      isForMe: try RuleQueries.concerns(account, stored.id, on: today, in: database),
      acknowledged: acknowledged.map { Instant(milliseconds: $0) }, readers: readers.all, readBy: readers.read)
  }

  private static func count(
    _ rule: Int64, _ version: Int64?, on today: Day, in database: Connection
  ) throws -> (all: Int64, read: Int64) {
    try database.first(
      """
      SELECT count(*), count(g.id) FROM rule u
      JOIN account a ON a.closed_at IS NULL AND \(RuleQueries.audience("u.unit_id", account: "a.id", on: "?3"))
      LEFT JOIN rule_reading g ON g.version_id = ?2 AND g.account_id = a.id WHERE u.id = ?1
      """, rule, version, today.number
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }
}
