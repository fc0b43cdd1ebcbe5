import Kernel
import SQLite
import Values

enum RecipientQueries {
  /// A recipient as actions need it.
  struct Stored {
    let id: RecipientID
    let account: AccountID
    let readVersion: Int64
    let isCompleted: Bool
    let deadline: Day?
    let unit: UnitID?
    /// Whether the directive stood on a terminal of theirs, or was read by them.
    let isReached: Bool
  }

  static func find(_ account: AccountID, of directive: DirectiveID, in database: Connection) throws -> Stored? {
    try database.first(
      """
      SELECT id, account_id, read_version, completed_at IS NOT NULL, deadline, unit_id,
        delivered_at IS NOT NULL OR read_version > 0
      FROM directive_recipient
      WHERE directive_id = ?1 AND account_id = ?2
      """, directive, account, read: stored)
  }

  static func find(named name: String, of directive: DirectiveID, in database: Connection) throws -> Stored? {
    try database.first(
      """
      SELECT r.id, r.account_id, r.read_version, r.completed_at IS NOT NULL, r.deadline, r.unit_id,
        r.delivered_at IS NOT NULL OR r.read_version > 0
      FROM account a JOIN directive_recipient r ON r.account_id = a.id AND r.directive_id = ?1 WHERE a.name = ?2
      """, directive, name, read: stored)
  }

  private static func stored(_ row: Row) -> Stored {
    Stored(
      id: RecipientID(row.integer(0)), account: AccountID(row.integer(1)), readVersion: row.integer(2),
      isCompleted: row.bool(3), deadline: row.optionalInteger(4).map { Day(number: Int32(clamping: $0)) },
      unit: row.optionalInteger(5).map { UnitID($0) }, isReached: row.bool(6))
  }

  static func insert(_ account: AccountID, of directive: DirectiveID, in database: Connection) throws {
    try database.run(
      """
      INSERT INTO directive_recipient (directive_id, account_id, unit_id) SELECT ?1, id, unit_id FROM account WHERE id = ?2
      """, directive, account)
  }

  /// The day on which a recipient had done all that was asked; nil where something is missing.
  static func settled(_ id: RecipientID, in database: Connection) throws -> Day? {
    try database.integer("SELECT settled_on FROM directive_recipient WHERE id = ?1", id).map {
      Day(number: Int32(clamping: $0))
    }
  }

  /// Whether the last word about an extension is that one is asked for.
  static func hasAsked(_ id: RecipientID, in database: Connection) throws -> Bool {
    try database.text(
      """
      SELECT kind FROM directive_event WHERE recipient_id = ?1 AND kind IN ('asked', 'granted', 'denied')
      ORDER BY id DESC LIMIT 1
      """, id) == "asked"
  }

  static func askedDay(_ id: RecipientID, in database: Connection) throws -> Day? {
    try database.integer(
      "SELECT day FROM directive_event WHERE recipient_id = ?1 AND kind = 'asked' ORDER BY id DESC LIMIT 1", id
    ).map { Day(number: Int32(clamping: $0)) }
  }

  /// What a recipient's row must say, from the events alone. A deadline is the directive's or a later one that was granted;
  /// settled is who has done all that is asked, on the day the last of it was done.
  static let fold = """
    SELECT id, delivered_at, read_at, read_version, feedbacks, completed_at, deadline,
      CASE WHEN asks_receipt = 1 AND read_version < version OR asks_feedback = 1 AND feedbacks = 0
          OR asks_completion = 1 AND completed_at IS NULL THEN NULL
        ELSE max(issued_on, CASE WHEN asks_receipt = 1 THEN read_on ELSE 0 END,
          CASE WHEN asks_feedback = 1 THEN feedback_on ELSE 0 END,
          CASE WHEN asks_completion = 1 THEN completed_on ELSE 0 END) END AS settled_on
    FROM (
      SELECT r.id, d.version, d.issued_on, d.asks_receipt, d.asks_feedback, d.asks_completion,
        (SELECT min(e.recorded_at) FROM directive_event e WHERE e.recipient_id = r.id AND e.kind = 'delivered')
          AS delivered_at,
        (SELECT max(e.recorded_at) FROM directive_event e WHERE e.recipient_id = r.id AND e.kind = 'read') AS read_at,
        (SELECT max(e.on_day) FROM directive_event e WHERE e.recipient_id = r.id AND e.kind = 'read') AS read_on,
        coalesce((SELECT max(e.version) FROM directive_event e WHERE e.recipient_id = r.id AND e.kind = 'read'), 0)
          AS read_version,
        (SELECT count(*) FROM directive_event e WHERE e.recipient_id = r.id AND e.kind = 'feedback') AS feedbacks,
        (SELECT min(e.on_day) FROM directive_event e WHERE e.recipient_id = r.id AND e.kind = 'feedback') AS feedback_on,
        (SELECT min(e.recorded_at) FROM directive_event e WHERE e.recipient_id = r.id AND e.kind = 'completed')
          AS completed_at,
        (SELECT min(e.on_day) FROM directive_event e WHERE e.recipient_id = r.id AND e.kind = 'completed')
          AS completed_on,
        CASE WHEN d.deadline IS NULL THEN NULL ELSE max(d.deadline, coalesce(
          (SELECT max(e.day) FROM directive_event e WHERE e.recipient_id = r.id AND e.kind = 'granted'), d.deadline)) END
          AS deadline
      FROM directive_recipient r JOIN directive d ON d.id = r.directive_id
    """

  /// Brings the rows of a directive's recipients, or of one of them, up to what the events say.
  static func refresh(_ directive: DirectiveID, recipient: RecipientID? = nil, in database: Connection) throws {
    try database.run(
      """
      UPDATE directive_recipient AS own SET
        (delivered_at, read_at, read_version, feedbacks, completed_at, deadline, settled_on) =
        (SELECT delivered_at, read_at, read_version, feedbacks, completed_at, deadline, settled_on FROM (
          \(fold) WHERE r.id = own.id)))
      WHERE own.directive_id = ?1 AND (?2 IS NULL OR own.id = ?2)
      """, directive, recipient)
  }

  /// The rows of open directives that have not been shown to their recipient.
  static func undelivered(of account: AccountID, in database: Connection) throws -> [(DirectiveID, RecipientID, Int64)]
  {
    try database.all(
      """
      SELECT d.id, r.id, d.version FROM directive_recipient r JOIN directive d ON d.id = r.directive_id
      WHERE r.account_id = ?1 AND r.delivered_at IS NULL AND d.state = 'open' ORDER BY d.id
      """, account
    ) { (DirectiveID($0.integer(0)), RecipientID($0.integer(1)), $0.integer(2)) }
  }
}
