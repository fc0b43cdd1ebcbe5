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
    /// The unit whose approvers decide; nil for the whole site's.
    let unit: UnitID?
    let amount: Money?
  }

  static func insert(
    action: String, version: Int, content: String, session: Session, at now: Instant, need: ApprovalNeed,
    unit: UnitID?, auditID: AuditID, in database: Connection
  ) throws -> ApprovalID {
    try database.run(
      """
      INSERT INTO approval (action, version, content, permission, reason_en, reason_zh, amount, maker_id, terminal,
        made_at, audit_id, state, unit_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'waiting', ?12)
      """,
      action, version, content, need.permission.name, need.reason.english, need.reason.chinese, need.amount?.fen,
      session.account, session.terminal, now.milliseconds, auditID, unit)
    return ApprovalID(database.lastInsertedID)
  }

  static func find(_ id: ApprovalID, in database: Connection) throws -> Stored? {
    try database.first(
      """
      SELECT v.action, v.version, v.content, v.permission, v.maker_id, a.name, v.terminal, v.state, v.audit_id, v.unit_id,
        v.amount
      FROM approval v JOIN account a ON a.id = v.maker_id WHERE v.id = ?1
      """, id
    ) { row in
      Stored(
        id: id, action: row.text(0), version: row.int(1), content: row.text(2), permission: row.text(3),
        maker: Session(account: AccountID(row.integer(4)), name: row.text(5), terminal: row.text(6)),
        isWaiting: row.text(7) == "waiting", auditID: AuditID(row.integer(8)),
        unit: row.optionalInteger(9).map { UnitID($0) }, amount: row.optionalInteger(10).map { Money(fen: $0) })
    }
  }

  /// What an approver may decide: not their own, and where both the right to decide and the right the action asks for
  /// reach its unit. `?1` is the account, `?2` the day, `?3` the permissions
  /// that count at all.
  private static let decidable = """
    v.state = 'waiting' AND v.maker_id <> ?1 AND v.permission IN (SELECT value FROM json_each(?3)) AND \(reached("v.permission", "?1", "?2")) AND \(reached("'kernel.approve'", "?1", "?2"))
    """

  /// SQL: an account holds a permission on a day for the unit of approval `v`.
  static func reached(_ permission: String, _ account: String, _ day: String) -> String {
    """
    EXISTS (
      SELECT 1 FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id AND p.permission = \(permission)
      WHERE g.account_id = \(account) AND g.from_day <= \(day) AND g.until_day >= \(day) AND (g.unit_id IS NULL OR EXISTS (
        SELECT 1 FROM unit mine JOIN unit its ON its.id = v.unit_id
        WHERE mine.id = g.unit_id AND substr(its.path, 1, length(mine.path)) = mine.path)))
    """
  }

  /// How many wait that somebody else made and the viewer may decide.
  static func countWaiting(for viewer: Viewer, in database: Connection) throws -> Int64 {
    try database.integer(
      "SELECT count(*) FROM approval v WHERE \(decidable)", viewer.account, viewer.today.number,
      permissions(of: viewer)) ?? 0
  }

  /// Those that have waited longest.
  static func waiting(for viewer: Viewer, most: Int, in database: Connection) throws -> [InboxItem] {
    try database.all(
      """
      SELECT v.id, v.reason_en, v.reason_zh, v.made_at, a.name FROM approval v JOIN account a ON a.id = v.maker_id
      WHERE \(decidable) ORDER BY v.id LIMIT ?4
      """, viewer.account, viewer.today.number, permissions(of: viewer), most
    ) { row in
      let (number, maker) = (row.integer(0), Text.clean(row.text(4)))
      return InboxItem(
        Phrase(
          "Approval No. \(number) by \(maker): \(row.text(1))", "审批 \(number)，提交人 \(maker)：\(row.text(2))"),
        urgency: .waiting, since: Instant(milliseconds: row.integer(3)), listing: "approvals", row: number)
    }
  }

  /// Those of parts in use.
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
