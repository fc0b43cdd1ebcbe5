import Kernel
import SQLite
import Values

enum BreachQueries {
  struct Stored {
    let id: Int64
    let number: BreachNumber
    let account: AccountID
    let recorder: AccountID
    let unit: UnitID?
    let isRevoked: Bool
  }

  static func find(_ number: BreachNumber, in database: Connection) throws -> Stored? {
    try database.first(
      """
      SELECT b.id, b.number, b.account_id, b.recorder_id, r.unit_id, EXISTS (
        SELECT 1 FROM breach_entry e WHERE e.breach_id = b.id AND e.kind = 'revoked')
      FROM breach b JOIN directive_recipient r ON r.id = b.recipient_id WHERE b.number = ?1
      """, number.text
    ) { row in
      Stored(
        id: row.integer(0), number: BreachNumber(unchecked: row.text(1)), account: AccountID(row.integer(2)),
        recorder: AccountID(row.integer(3)), unit: row.optionalInteger(4).map { UnitID($0) }, isRevoked: row.bool(5))
    }
  }

  /// The breach recorded last.
  static func last(in database: Connection) throws -> BreachNumber {
    BreachNumber(unchecked: try database.text("SELECT number FROM breach ORDER BY id DESC LIMIT 1") ?? "")
  }

  /// A breach of the same recipient with the same consequence that stands.
  static func standing(
    _ consequence: Consequence, of recipient: RecipientID, in database: Connection
  ) throws -> BreachNumber? {
    try database.text(
      """
      SELECT b.number FROM breach b WHERE b.recipient_id = ?1 AND b.consequence = ?2 AND NOT EXISTS (
        SELECT 1 FROM breach_entry e WHERE e.breach_id = b.id AND e.kind = 'revoked')
      """, recipient, consequence.rawValue
    ).map { BreachNumber(unchecked: $0) }
  }

  static func insert(
    _ number: String, directive: DirectiveID, recipient: RecipientQueries.Stored, _ consequence: Consequence,
    reason: String, in change: Change
  ) throws {
    try change.database.run(
      """
      INSERT INTO breach (number, directive_id, recipient_id, account_id, consequence, reason, recorder_id, recorded_at,
        on_day, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """, number, directive, recipient.id, recipient.account, consequence.rawValue, reason, change.session.account,
      change.now.milliseconds, change.today.number, change.auditID)
  }

  static func append(_ kind: String, to breach: Int64, text: String, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO breach_entry (breach_id, kind, account_id, text, recorded_at, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, breach, kind, change.session.account, text, change.now.milliseconds, change.auditID)
  }

  /// Breaches of the viewer that stand and that they have not answered.
  static let inbox = InboxSource(
    Phrase("Breaches to answer", "待申辩的违令记录"), listing: "breaches", filters: ["show": "toAnswer"], permission: nil,
    count: { database, viewer in
      try database.integer("SELECT count(*) \(unanswered)", viewer.account) ?? 0
    },
    items: { database, viewer, most in
      try database.all(
        "SELECT b.id, b.number, d.number, b.recorded_at \(unanswered) ORDER BY b.id LIMIT ?2", viewer.account, most
      ) { row in
        let (breach, directive) = (Text.clean(row.text(1)), Text.clean(row.text(2)))
        return InboxItem(
          Phrase("Answer \(breach), a breach of \(directive)", "申辩 \(breach)（违反 \(directive)）"), urgency: .waiting,
          since: Instant(milliseconds: row.integer(3)), listing: "breaches", row: row.integer(0))
      }
    })

  private static let unanswered = """
    FROM breach b JOIN directive d ON d.id = b.directive_id WHERE b.account_id = ?1
      AND NOT EXISTS (SELECT 1 FROM breach_entry e WHERE e.breach_id = b.id)
    """
}
