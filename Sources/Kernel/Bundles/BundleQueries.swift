import SQLite
import Values

enum BundleQueries {
  struct Key {
    let id: Int64
    let peer: String
    let secret: [UInt8]
    let mark: String
    let isRevoked: Bool
  }

  private static func key(_ row: Row) -> Key {
    Key(
      id: row.integer(0), peer: row.text(1), secret: row.blob(2), mark: row.text(3), isRevoked: !row.isNull(4))
  }

  static func key(mark: String, in database: Connection) throws -> Key? {
    try database.first("SELECT id, peer, secret, mark, revoked_at FROM bundle_key WHERE mark = ?1", mark, read: key)
  }

  /// The newest key of a peer that holds.
  static func key(peer: String, in database: Connection) throws -> Key? {
    try database.first(
      """
      SELECT id, peer, secret, mark, revoked_at FROM bundle_key WHERE peer = ?1 AND revoked_at IS NULL
      ORDER BY id DESC LIMIT 1
      """, peer, read: key)
  }

  static func peers(in database: Connection) throws -> [String] {
    try database.all("SELECT DISTINCT peer FROM bundle_key WHERE revoked_at IS NULL ORDER BY peer") { $0.text(0) }
  }

  static func insertKey(peer: String, secret: [UInt8], mark: String, in change: Change) throws {
    try change.database.run(
      "INSERT INTO bundle_key (peer, secret, mark, added_at, added_by) VALUES (?1, ?2, ?3, ?4, ?5)", peer,
      Value.blob(secret), mark, change.now.milliseconds, change.session.account)
  }

  /// - Returns: the peer; nil where there is no such key that holds.
  static func revoke(_ id: Int64, in change: Change) throws -> String? {
    try change.database.returning(
      """
      UPDATE bundle_key SET revoked_at = ?2, revoked_by = ?3 WHERE id = ?1 AND revoked_at IS NULL RETURNING peer
      """, id, change.now.milliseconds, change.session.account
    ) { $0.text(0) }
  }

  static func nextNumber(peer: String, kind: String, in database: Connection) throws -> Int64 {
    (try database.integer("SELECT max(number) FROM bundle_sent WHERE peer = ?1 AND kind = ?2", peer, kind) ?? 0) + 1
  }

  static func isSent(peer: String, kind: String, number: Int64, in database: Connection) throws -> Bool {
    try database.integer(
      "SELECT 1 FROM bundle_sent WHERE peer = ?1 AND kind = ?2 AND number = ?3", peer, kind, number) != nil
  }

  static func insertSent(_ sent: RecordBundleSent, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO bundle_sent (key_id, peer, kind, period, number, line_count, digest, recorded_at, account_id, audit_id)
      SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM bundle_key WHERE mark = ?1
      """, sent.key, sent.peer, sent.kind, sent.period, sent.number, sent.rows, sent.sha256,
      change.now.milliseconds, change.session.account, change.auditID)
  }

  // MARK: - Accepted

  static func isAccepted(digest: String, in database: Connection) throws -> Bool {
    try database.integer("SELECT 1 FROM bundle WHERE digest = ?1", digest) != nil
  }

  static func isAccepted(peer: String, kind: String, number: Int64, in database: Connection) throws -> Bool {
    try database.integer(
      "SELECT 1 FROM bundle WHERE peer = ?1 AND kind = ?2 AND number = ?3", peer, kind, number) != nil
  }

  static func insert(
    _ header: BundleHeader, of kind: BundleKind, key: Key, digest: String, in change: Change
  ) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO bundle (key_id, peer, kind, kind_en, kind_zh, kind_version, site, site_name, unit, period, number,
        made_at, line_count, header, digest, recorded_at, account_id, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
      """,
      key.id, key.peer, kind.name, kind.title.english, kind.title.chinese, header.kindVersion, header.site,
      header.siteName, header.unit, header.period, header.number, header.madeAt.milliseconds, header.rows,
      header.json.text, digest, change.now.milliseconds, change.session.account, change.auditID)
    return change.database.lastInsertedID
  }

  static func insertRow(_ text: String, of bundle: Int64, in database: Connection) throws {
    try database.run("INSERT INTO bundle_row (bundle_id, content) VALUES (?1, ?2)", bundle, text)
  }

  static func insert(
    _ figure: BundleKind.Figure, _ amount: Int64, of bundle: Int64, in database: Connection
  ) throws {
    try database.run(
      """
      INSERT INTO bundle_figure (bundle_id, figure, title_en, title_zh, is_money, amount)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, bundle, figure.name, figure.title.english, figure.title.chinese, figure.isMoney, amount)
  }

  // MARK: - Roll-up

  /// A bundle counts until a later one of the same unit is there for the same period.
  static let isCurrent = """
    NOT EXISTS (SELECT 1 FROM bundle n WHERE n.kind = b.kind AND n.period = b.period AND n.peer = b.peer
      AND n.unit = b.unit AND n.number > b.number)
    """

  /// The roll-up as it follows from the accepted bundles.
  static let rollUp = """
    SELECT b.kind, max(b.kind_en), max(b.kind_zh), b.period, f.figure, max(f.title_en), max(f.title_zh), max(f.is_money),
      count(*), sum(f.amount)
    FROM bundle b JOIN bundle_figure f ON f.bundle_id = b.id WHERE \(isCurrent)
    """

  static func rollUp(kind: String, period: String, in database: Connection) throws {
    try database.run("DELETE FROM bundle_total WHERE kind = ?1 AND period = ?2", kind, period)
    try database.run(
      """
      INSERT INTO bundle_total (kind, kind_en, kind_zh, period, figure, title_en, title_zh, is_money, units, amount)
      \(rollUp) AND b.kind = ?1 AND b.period = ?2 GROUP BY b.kind, b.period, f.figure
      """, kind, period)
  }
}
