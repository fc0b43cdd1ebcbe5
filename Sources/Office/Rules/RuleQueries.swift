import Kernel
import SQLite
import Values

enum RuleQueries {
  struct Stored {
    let id: Int64
    let number: RuleNumber
    let unit: UnitID?
    let versions: Int64
    let isWithdrawn: Bool
  }

  static func find(_ number: RuleNumber, in database: Connection) throws -> Stored? {
    try database.first(
      """
      SELECT u.id, u.number, u.unit_id, max(v.version),
        EXISTS (SELECT 1 FROM rule_withdrawal w WHERE w.rule_id = u.id)
      FROM rule u JOIN rule_version v ON v.rule_id = u.id WHERE u.number = ?1 GROUP BY u.id
      """, number.text
    ) { row in
      Stored(
        id: row.integer(0), number: RuleNumber(unchecked: row.text(1)), unit: row.optionalInteger(2).map { UnitID($0) },
        versions: row.integer(3), isWithdrawn: row.bool(4))
    }
  }

  /// The first day of the latest version that has begun by a day; nil where none has.
  static func lastBegun(_ rule: Int64, by day: Day, in database: Connection) throws -> Day? {
    try database.integer(
      "SELECT max(from_day) FROM rule_version WHERE rule_id = ?1 AND from_day <= ?2", rule, day.number
    )
    .map { Day(number: Int32(clamping: $0)) }
  }

  /// The first version of a rule that was to begin on a day or later.
  static func planned(_ rule: Int64, from day: Day, in database: Connection) throws -> (version: Int64, from: Day)? {
    try database.first(
      "SELECT version, from_day FROM rule_version WHERE rule_id = ?1 AND from_day > ?2 ORDER BY version DESC LIMIT 1",
      rule,
      day.number
    ) { ($0.integer(0), Day(number: Int32(clamping: $0.integer(1)))) }
  }

  static func insert(_ number: RuleNumber, unit: UnitID?, in change: Change) throws -> Int64 {
    try change.database.run(
      "INSERT INTO rule (number, unit_id, audit_id) VALUES (?1, ?2, ?3)", number.text, unit, change.auditID)
    return change.database.lastInsertedID
  }

  static func insertVersion(_ version: Int64, of rule: Int64, _ content: RuleContent, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO rule_version (rule_id, version, title, text, file, file_sha256, from_day, until_day, account_id,
        recorded_at, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """, rule, version, content.title, content.text, content.file, content.digest, content.from.number,
      content.until?.number, change.session.account, change.now.milliseconds, change.auditID)
  }

  static func withdraw(_ rule: Int64, reason: String, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO rule_withdrawal (rule_id, reason, account_id, recorded_at, on_day, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, rule, reason, change.session.account, change.now.milliseconds, change.today.number, change.auditID)
  }

  /// The version of a rule in force on a day, as its row; nil where none is.
  static func inForce(_ rule: Int64, on day: Day, in database: Connection) throws -> (row: Int64, version: Int64)? {
    try database.first(
      "SELECT v.id, v.version FROM rule_version v WHERE v.id = \(current("?1", on: "?2"))", rule, day.number
    ) { ($0.integer(0), $0.integer(1)) }
  }

  /// The file of a version and what its SHA-256 was when it was registered; nil where there is none.
  static func file(of version: Int64, in database: Connection) throws -> (path: String, digest: String)? {
    try database.first("SELECT file, file_sha256 FROM rule_version WHERE id = ?1 AND file <> ''", version) {
      ($0.text(0), $0.text(1))
    }
  }

  static func hasRead(_ version: Int64, _ account: AccountID, in database: Connection) throws -> Bool {
    try database.integer(
      "SELECT 1 FROM rule_reading WHERE version_id = ?1 AND account_id = ?2", version, account) != nil
  }

  static func insertReading(_ version: Int64, in change: Change) throws {
    try change.database.run(
      "INSERT INTO rule_reading (version_id, account_id, recorded_at, on_day, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)",
      version, change.session.account, change.now.milliseconds, change.today.number, change.auditID)
  }

  static func concerns(_ account: AccountID, _ rule: Int64, on day: Day, in database: Connection) throws -> Bool {
    try database.integer(
      "SELECT 1 FROM rule u WHERE u.id = ?1 AND \(audience("u.unit_id", account: "?2", on: "?3"))", rule, account,
      day.number) != nil
  }

  /// The row of the version of a rule in force on a day: the latest that has begun, unless it has run out or the rule was
  /// withdrawn; NULL where none is.
  static func current(_ rule: String, on day: String) -> String {
    """
    (SELECT CASE WHEN c.until_day IS NULL OR c.until_day >= \(day) THEN c.id END FROM rule_version c
     WHERE c.rule_id = \(rule) AND c.from_day <= \(day)
       AND NOT EXISTS (SELECT 1 FROM rule_withdrawal w WHERE w.rule_id = c.rule_id)
     ORDER BY c.version DESC LIMIT 1)
    """
  }

  /// A rule is for everybody of its unit and of all below it, by their own unit or by a post; without a unit for all.
  static func audience(_ unit: String, account: String, on day: String) -> String {
    """
    (\(unit) IS NULL OR EXISTS (SELECT 1 FROM unit top JOIN unit low ON substr(low.path, 1, length(top.path)) = top.path
      WHERE top.id = \(unit) AND (low.id = (SELECT x.unit_id FROM account x WHERE x.id = \(account)) OR EXISTS (
        SELECT 1 FROM post p JOIN post_holder h ON h.post_id = p.id AND h.from_day <= \(day) AND h.until_day >= \(day)
        WHERE p.unit_id = low.id AND p.closed_at IS NULL AND h.account_id = \(account)))))
    """
  }

  /// Rules in force that are for the viewer and that they have not acknowledged.
  static let inbox = InboxSource(
    Phrase("Rules to read", "待阅制度"), listing: "rules", filters: ["show": "toRead"], permission: nil,
    count: { database, viewer in
      try database.integer(SightQueries.seen("SELECT count(*) \(unread)", by: viewer.account, on: viewer.today)) ?? 0
    },
    items: { database, viewer, most in
      try database.all(
        SightQueries.seen(
          "SELECT u.id, u.number, v.title, v.version, v.recorded_at \(unread) ORDER BY v.id LIMIT ?1",
          by: viewer.account,
          on: viewer.today), most
      ) { row in
        let (number, title, version) = (Text.clean(row.text(1)), Text.clean(row.text(2)), row.integer(3))
        return InboxItem(
          Phrase("Read rule \(number) \(title), version \(version)", "阅读制度 \(number) \(title)，第 \(version) 版"),
          urgency: .waiting, since: Instant(milliseconds: row.integer(4)), listing: "rules", row: row.integer(0))
      }
    })

  private static let unread = """
    FROM rule u JOIN rule_version v ON v.id = \(current("u.id", on: Listing.today))
    WHERE \(audience("u.unit_id", account: Listing.account, on: Listing.today)) AND NOT EXISTS (
      SELECT 1 FROM rule_reading g WHERE g.version_id = v.id AND g.account_id = \(Listing.account))
    """
}
