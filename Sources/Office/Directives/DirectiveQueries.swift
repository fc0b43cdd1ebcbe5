import Kernel
import SQLite
import Values

enum DirectiveQueries {
  /// A directive as actions need it.
  struct Stored {
    let id: DirectiveID
    let number: DirectiveNumber
    let issuer: AccountID
    let unit: UnitID?
    let version: Int64
    let title: String
    let deadline: Day?
    let state: String
    let asksCompletion: Bool
  }

  static func find(_ number: DirectiveNumber, in database: Connection) throws -> Stored? {
    try database.first(
      """
      SELECT id, number, issuer_id, unit_id, version, title, deadline, state, asks_completion FROM directive
      WHERE number = ?1
      """, number.text
    ) { row in
      Stored(
        id: DirectiveID(row.integer(0)), number: DirectiveNumber(unchecked: row.text(1)),
        issuer: AccountID(row.integer(2)), unit: row.optionalInteger(3).map { UnitID($0) }, version: row.integer(4),
        title: row.text(5), deadline: row.optionalInteger(6).map { Day(number: Int32(clamping: $0)) },
        state: row.text(7), asksCompletion: row.bool(8))
    }
  }

  /// The number of the directive that was issued so many-th.
  static func number(at place: Int64, in database: Connection) throws -> String? {
    try database.text("SELECT number FROM directive ORDER BY id LIMIT 1 OFFSET ?1", place - 1)
  }

  static func text(of id: DirectiveID, version: Int64, in database: Connection) throws -> String {
    try database.text("SELECT text FROM directive_version WHERE directive_id = ?1 AND version = ?2", id, version) ?? ""
  }

  static func insert(
    _ action: IssueDirective, number: String, unit: UnitID?, in change: Change
  ) throws -> DirectiveID {
    let database = change.database
    try database.run(
      """
      INSERT INTO directive (number, kind, is_emergency, asks_receipt, asks_feedback, asks_completion, issuer_id, unit_id,
        issued_at, issued_on, version, title, deadline, state, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1, ?11, ?12, 'open', ?13)
      """, number, action.kind.rawValue, action.isEmergency, action.asksReceipt, action.asksFeedback,
      action.asksCompletion, change.session.account, unit, change.now.milliseconds, change.today.number, action.subject,
      action.deadline?.number, change.auditID)
    return DirectiveID(database.lastInsertedID)
  }

  static func insertVersion(
    _ version: Int64, of id: DirectiveID, title: String, text: String, deadline: Day?, reason: String, in change: Change
  ) throws {
    try change.database.run(
      """
      INSERT INTO directive_version (directive_id, version, title, text, deadline, reason, account_id, recorded_at, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, id, version, title, text, deadline?.number, reason, change.session.account, change.now.milliseconds,
      change.auditID)
  }

  static func insertAddress(
    of id: DirectiveID, unit: UnitID? = nil, post: PostID? = nil, account: AccountID? = nil, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO directive_address (directive_id, unit_id, post_id, account_id) VALUES (?1, ?2, ?3, ?4)", id, unit,
      post, account)
  }

  /// The latest version's title and deadline become the directive's; recipients who have read an earlier one have to read
  /// again.
  static func advance(
    _ id: DirectiveID, to version: Int64, title: String, deadline: Day?, in database: Connection
  ) throws {
    try database.run(
      "UPDATE directive SET version = ?2, title = ?3, deadline = ?4 WHERE id = ?1 AND version = ?2 - 1", id, version,
      title, deadline?.number)
  }

  static func end(_ id: DirectiveID, as state: String, on day: Day, in database: Connection) throws {
    try database.run(
      "UPDATE directive SET state = ?2, ended_on = ?3 WHERE id = ?1 AND state = 'open'", id, state, day.number)
  }

  /// Appends what happened.
  static func note(
    _ kind: String, of id: DirectiveID, recipient: RecipientID? = nil, version: Int64, day: Day? = nil,
    text: String = "",
    in change: Change
  ) throws {
    try change.database.run(
      """
      INSERT INTO directive_event (directive_id, recipient_id, kind, account_id, version, day, text, recorded_at, on_day,
        audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """, id, recipient, kind, change.session.account, version, day?.number, text, change.now.milliseconds,
      change.today.number, change.auditID)
  }
}
