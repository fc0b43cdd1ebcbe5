import SQLite
import Values

/// Entries of the audit trail that no action makes: the site's own beginning, its upgrades, sign-ins, restores.
extension Site {
  static let createEntry = "site.create"
  static let upgradeEntry = "site.upgrade"
  static let restoreEntry = "site.restore"
  static let sealEntry = "site.seal"
  static let signInEntry = "signIn"

  /// What such an entry, or a batch, is called for people; nil for an action's name.
  public static func title(ofEntry action: String) -> Phrase? {
    switch action {
    case createEntry: Phrase("Site made", "建立站点")
    case upgradeEntry: Phrase("File upgraded", "升级文件")
    case restoreEntry: Phrase("Backup restored", "恢复备份")
    case sealEntry: Phrase("Rows sealed anew", "重新封存数据")
    case signInEntry: Phrase("Sign-in", "登录")
    case "batch": Phrase("Batch", "批量操作")
    default: nil
    }
  }

  /// Appends an entry with what the body changes. Inside a transaction.
  func appendEntry(
    _ action: String, account: AccountID, terminal: String, content: JSON, _ body: () throws -> Void = {}
  ) throws {
    try recorder.begin()
    database.onPreupdate { [recorder] in recorder.record($0) }
    defer { database.onPreupdate(nil) }
    try body()
    try Self.append(
      action, account: account, terminal: terminal, content: content, changes: recorder.end(), at: clock.now(),
      in: database)
  }

  static func append(
    _ action: String, account: AccountID, terminal: String, content: JSON, changes: String = "[]", at now: Instant,
    in database: Connection
  ) throws {
    let head = try AuditQueries.head(in: database)
    let entry = AuditEntry(
      id: AuditID(head.id.rawValue + 1), recordedAt: max(now, head.recordedAt), account: account, terminal: terminal,
      action: action, version: 1, key: nil, approval: nil, content: content.text, changes: changes)
    try AuditQueries.insert(entry, hash: entry.hash(after: head.hash), in: database)
  }

  /// Seals rows as they are now, in an entry of its own.
  ///
  /// - Parameters:
  ///   - whole: the tables of which every row is sealed.
  ///   - changed: rows that are sealed besides.
  static func appendSeals(
    _ action: String, whole: [TableShape], changed: ChangedRows? = nil, account: AccountID, terminal: String,
    content: [JSON.Member], at now: Instant, in database: Connection
  ) throws {
    let auditID = AuditID(try AuditQueries.head(in: database).id.rawValue + 1)
    var writer = SealWriter(database: database, auditID: auditID)
    if let changed { try writer.write(changed) }
    for shape in whole.sorted(by: { $0.name < $1.name }) { try writer.write(all: shape) }
    let seals = writer.content.map { [JSON.Member("seals", $0)] } ?? []
    try append(
      action, account: account, terminal: terminal, content: .object(content + seals), at: now, in: database)
  }

  /// Seals every row as it is now, under the keeper's name and with a reason: after rows were mended by hand, or put there by
  /// a program of somebody else. What they were before stays in the trail.
  public func sealAnew(as session: Session, reason: String) throws {
    try requireKeeper(session, for: Self.sealEntry)
    try translating {
      try database.transaction {
        recorder.forgetShapes()
        try Self.appendSeals(
          Self.sealEntry, whole: Array(try recorder.shapes().values), account: session.account,
          terminal: session.terminal, content: [.init("reason", .string(Text.clean(reason)))], at: clock.now(),
          in: database)
      }
    }
  }
}
