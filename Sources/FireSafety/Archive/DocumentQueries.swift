import Kernel
import SQLite
import Values

enum DocumentQueries {
  struct Stored {
    let id: Int64
    let unit: UnitID
    let kind: FireDocumentKind
    let title: String
    let isClosed: Bool
    /// The newest version: its number, its row, its text.
    let version: Int64
    let versionID: Int64
    let text: String
  }

  /// - Throws: `ArchiveRefusal.unknownDocument`.
  static func require(_ id: Int64, in database: Connection) throws -> Stored {
    let found = try database.first(
      """
      SELECT d.id, d.unit_id, d.kind, d.title, d.closed_on IS NOT NULL, v.version, v.id, v.text
      FROM fire_document d JOIN fire_document_version v ON v.document_id = d.id WHERE d.id = ?1
      ORDER BY v.version DESC LIMIT 1
      """, id
    ) { row in
      Stored(
        id: row.integer(0), unit: UnitID(row.integer(1)), kind: FireDocumentKind(rawValue: row.text(2)) ?? .other,
        title: Text.clean(row.text(3)), isClosed: row.bool(4), version: row.integer(5), versionID: row.integer(6),
        text: row.text(7))
    }
    guard let found else { throw ArchiveRefusal.unknownDocument(id) }
    return found
  }

  static func insert(_ action: AddFireDocument, in change: Change) throws -> Int64 {
    try change.database.run(
      "INSERT INTO fire_document (unit_id, kind, title, place, person, audit_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      action.unit, action.kind.rawValue, action.documentTitle, action.place, action.person, change.auditID)
    return change.database.lastInsertedID
  }

  /// Writes a version, chains it and keeps its files: those of the version before where there are none of its own.
  static func insert(
    _ version: Int64, of document: Int64, _ kind: FireDocumentKind, text: String, issued: Day, review: Day?,
    _ evidence: EvidencePaths, before: Int64? = nil, in change: Change
  ) throws {
    guard issued <= change.today else { throw ArchiveRefusal.future(issued) }
    let months = ArchiveRules.rule(of: kind)?.months
    let review = review ?? months.map { ArchiveDates.later(issued, months: $0) }
    try change.database.run(
      """
      INSERT INTO fire_document_version (document_id, version, text, issued_on, review_on, recorded_at, day, account_id,
        audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, document, version, text, issued.number, review?.number, change.now.milliseconds, change.today.number,
      change.session.account, change.auditID)
    let id = change.database.lastInsertedID
    try FireChain.append(.documentVersion, id, day: change.today, in: change)
    let kind = FireChainKind.documentVersion.name
    try FireEvidence.keep(evidence, of: kind, id, in: change)
    if let before, evidence.all.isEmpty { try FireEvidenceQueries.carry(kind, from: before, to: id, in: change) }
  }

  static func close(_ document: Int64, on day: Day, in database: Connection) throws {
    try database.run(
      "UPDATE fire_document SET closed_on = ?2 WHERE id = ?1 AND closed_on IS NULL", document, day.number)
  }

  // MARK: - What the person responsible reads and writes

  static func insert(
    _ action: ReportSituation, from: Day, until: Day, _ lines: [(Phrase, String)], in change: Change
  ) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_situation (unit_id, from_day, until_day, text, recorded_at, day, account_id, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """, action.unit, from.number, until.number, action.text, change.now.milliseconds, change.today.number,
      change.session.account, change.auditID)
    let id = change.database.lastInsertedID
    for (title, value) in lines {
      try change.database.run(
        """
        INSERT INTO fire_situation_line (situation_id, title_en, title_zh, value, audit_id) VALUES (?1, ?2, ?3, ?4, ?5)
        """, id, title.english, title.chinese, value, change.auditID)
    }
    try FireChain.append(.situation, id, day: change.today, in: change)
    return id
  }

  static func situationUnit(_ id: Int64, in database: Connection) throws -> UnitID {
    guard let unit = try database.integer("SELECT unit_id FROM fire_situation WHERE id = ?1", id) else {
      throw ArchiveRefusal.unknownSituation(id)
    }
    return UnitID(unit)
  }

  static func insert(_ action: LogLeadership, on day: Day, in change: Change) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_leader_log (unit_id, kind, text, observed_on, recorded_at, day, account_id, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """, action.unit, action.kind.rawValue, action.text, day.number, change.now.milliseconds, change.today.number,
      change.session.account, change.auditID)
    let id = change.database.lastInsertedID
    try FireChain.append(.leaderLog, id, day: change.today, in: change)
    return id
  }
}
