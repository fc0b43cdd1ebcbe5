import SQLite
import Values

enum ApprovalQueries {
  struct Stored {
    let id: ApprovalID
    let action: String
    let version: Int
    let content: String
    let permission: String
    let maker: Session
    let isWaiting: Bool
    /// The entry it was asked for in.
    let auditID: AuditID
  }

  static func insert(
    action: String, version: Int, content: String, session: Session, at now: Instant, need: ApprovalNeed,
    auditID: AuditID, in database: Connection
  ) throws -> ApprovalID {
    try database.run(
      """
      INSERT INTO approval (action, version, content, permission, reason_en, reason_zh, amount, maker_id, terminal,
        made_at, audit_id, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'waiting')
      """,
      action, version, content, need.permission.name, need.reason.english, need.reason.chinese, need.amount?.fen,
      session.account, session.terminal, now.milliseconds, auditID)
    return ApprovalID(database.lastInsertedID)
  }

  static func find(_ id: ApprovalID, in database: Connection) throws -> Stored? {
    try database.first(
      """
      SELECT v.action, v.version, v.content, v.permission, v.maker_id, a.name, v.terminal, v.state, v.audit_id
      FROM approval v JOIN account a ON a.id = v.maker_id WHERE v.id = ?1
      """, id
    ) { row in
      Stored(
        id: id, action: row.text(0), version: row.int(1), content: row.text(2), permission: row.text(3),
        maker: Session(account: AccountID(row.integer(4)), name: row.text(5), terminal: row.text(6)),
        isWaiting: row.text(7) == "waiting", auditID: AuditID(row.integer(8)))
    }
  }

  static func countWaiting(in database: Connection) throws -> Int64 {
    try database.integer("SELECT count(*) FROM approval WHERE state = 'waiting'") ?? 0
  }

  /// How many wait that somebody else made and the viewer may decide.
  static func countWaiting(for viewer: Viewer, in database: Connection) throws -> Int64 {
    try database.integer(
      """
      SELECT count(*) FROM approval WHERE state = 'waiting' AND maker_id <> ?1
        AND permission IN (SELECT value FROM json_each(?2))
      """, viewer.account, permissions(of: viewer)) ?? 0
  }

  /// Those that have waited longest.
  static func waiting(for viewer: Viewer, most: Int, in database: Connection) throws -> [InboxItem] {
    try database.all(
      """
      SELECT v.id, v.reason_en, v.reason_zh, v.made_at, a.name FROM approval v JOIN account a ON a.id = v.maker_id
      WHERE v.state = 'waiting' AND v.maker_id <> ?1 AND v.permission IN (SELECT value FROM json_each(?2))
      ORDER BY v.id LIMIT ?3
      """, viewer.account, permissions(of: viewer), most
    ) { row in
      let (number, maker) = (row.integer(0), Text.clean(row.text(4)))
      return InboxItem(
        Phrase(
          "Approval No. \(number) by \(maker): \(row.text(1))", "审批 \(number)，提交人 \(maker)：\(row.text(2))"),
        urgency: .waiting, since: Instant(milliseconds: row.integer(3)), listing: "approvals", row: number)
    }
  }

  private static func permissions(of viewer: Viewer) -> String {
    JSON.array(viewer.permissions.sorted().map { .string($0) }).text
  }

  /// Moves a waiting approval on; false when somebody was faster.
  static func decide(
    _ id: ApprovalID, state: String, by account: AccountID, at now: Instant, note: String, in database: Connection
  ) throws -> Bool {
    try database.run(
      """
      UPDATE approval SET state = ?2, decided_by = ?3, decided_at = ?4, note = ?5 WHERE id = ?1 AND state = 'waiting'
      """, id, state, account, now.milliseconds, note) == 1
  }
}
