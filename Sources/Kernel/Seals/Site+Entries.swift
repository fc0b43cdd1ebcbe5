import SQLite
import Values

/// Entries of the audit trail that no action makes: the site's own beginning, its upgrades, sign-ins, restores.
extension Site {
  /// Appends an entry with what the body changes. Inside a transaction.
  func appendEntry(
    _ kind: TrailEntry, account: AccountID, terminal: String, content: JSON, _ body: () throws -> Void = {}
  ) throws {
    try recorder.begin()
    database.onPreupdate { [recorder] in recorder.record($0) }
    defer { database.onPreupdate(nil) }
    try body()
    try Self.append(
      kind, account: account, terminal: terminal, content: content, changes: recorder.end(), at: clock.now(),
      in: database)
  }

  static func append(
    _ kind: TrailEntry, account: AccountID, terminal: String, content: JSON, changes: String = "[]", at now: Instant,
    in database: Connection
  ) throws {
    let head = try AuditQueries.head(in: database)
    let entry = AuditEntry(
      id: AuditID(head.id.rawValue + 1), recordedAt: max(now, head.recordedAt), account: account, terminal: terminal,
      action: kind.rawValue, version: 1, key: nil, approval: nil, content: content.text, changes: changes)
    try AuditQueries.insert(entry, hash: entry.hash(after: head.hash), in: database)
  }

  /// Seals rows as they are now, in an entry of its own.
  ///
  /// - Parameters:
  ///   - whole: the tables of which every row is sealed.
  ///   - changed: rows that are sealed besides.
  static func appendSeals(
    _ kind: TrailEntry, whole: [TableShape], changed: ChangedRows? = nil, account: AccountID, terminal: String,
    content: [JSON.Member], at now: Instant, in database: Connection
  ) throws {
    let auditID = AuditID(try AuditQueries.head(in: database).id.rawValue + 1)
    var writer = SealWriter(database: database, auditID: auditID)
    if let changed { try writer.write(changed) }
    for shape in whole.sorted(by: { $0.name < $1.name }) { try writer.write(all: shape) }
    let seals = writer.content.map { [JSON.Member("seals", $0)] } ?? []
    try append(
      kind, account: account, terminal: terminal, content: .object(content + seals), at: now, in: database)
  }

  /// Seals every row as it is now, under the keeper's name and with a reason: after rows were mended by hand, or put there by
  /// a program of somebody else. What they were before stays in the trail.
  public func sealAnew(as session: Session, reason: String) throws {
    try requireKeeper(session, for: TrailEntry.sealed.rawValue)
    try translating {
      try database.transaction {
        recorder.forgetShapes()
        try Self.appendSeals(
          .sealed, whole: Array(try recorder.shapes().values), account: session.account,
          terminal: session.terminal, content: [.init("reason", .string(Text.clean(reason)))], at: clock.now(),
          in: database)
      }
    }
  }
}
