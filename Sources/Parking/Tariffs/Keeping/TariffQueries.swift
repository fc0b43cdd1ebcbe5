import Kernel
import SQLite
import Values

enum TariffQueries {
  struct Stored {
    let id: Int64
    let code: TariffCode
    let version: Int64
    let state: TariffState
  }

  static func find(_ code: TariffCode, _ version: Int64, in database: Connection) throws -> Stored? {
    try database.first(
      "SELECT id, state FROM parking_tariff WHERE code = ?1 AND version = ?2", code.text, version
    ) { Stored(id: $0.integer(0), code: code, version: version, state: TariffState(rawValue: $0.text(1)) ?? .retired) }
  }

  static func lastVersion(of code: TariffCode, in database: Connection) throws -> Int64? {
    try database.integer(
      "SELECT version FROM parking_tariff WHERE code = ?1 ORDER BY version DESC LIMIT 1", code.text)
  }

  /// The latest start of a published version; those that were retired before they began do not count.
  static func lastStart(of code: TariffCode, in database: Connection) throws -> Instant? {
    try database.integer(
      """
      SELECT starts_at FROM parking_tariff WHERE code = ?1 AND starts_at IS NOT NULL
        AND (ends_at IS NULL OR ends_at > starts_at) ORDER BY starts_at DESC LIMIT 1
      """, code.text
    ).map { Instant(milliseconds: $0) }
  }

  /// The text of the version that prices stays which begin at a moment.
  static func inForce(_ code: TariffCode, at entry: Instant, in database: Connection) throws -> String? {
    try database.text(
      """
      SELECT CASE WHEN ends_at IS NULL OR ends_at > ?2 THEN body END FROM parking_tariff
        WHERE code = ?1 AND starts_at IS NOT NULL AND starts_at <= ?2 AND (ends_at IS NULL OR ends_at > starts_at)
        ORDER BY starts_at DESC LIMIT 1
      """, code.text, entry.milliseconds)
  }

  static func published(_ code: TariffCode, _ version: Int64, in database: Connection) throws -> String? {
    try database.text(
      "SELECT body FROM parking_tariff WHERE code = ?1 AND version = ?2 AND starts_at IS NOT NULL", code.text, version)
  }

  static func insert(_ tariff: Tariff, _ code: TariffCode, body: String, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO parking_tariff (code, version, name_en, name_zh, body, state, drafted_by, drafted_at, audit_id)
        VALUES (?1, ?2, ?3, ?4, ?5, 'draft', ?6, ?7, ?8)
      """, code.text, tariff.version, tariff.name.english, tariff.name.chinese, body, change.session.account,
      change.now.milliseconds, change.auditID)
  }

  static func publish(_ id: Int64, from start: Instant, by account: AccountID, in change: Change) throws {
    try change.database.run(
      """
      UPDATE parking_tariff SET state = 'published', starts_at = ?2, published_by = ?3, published_at = ?4
        WHERE id = ?1 AND state = 'draft'
      """, id, start.milliseconds, account, change.now.milliseconds)
  }

  static func retire(_ id: Int64, at now: Instant, in database: Connection) throws {
    try database.run(
      "UPDATE parking_tariff SET state = 'retired', ends_at = ?2 WHERE id = ?1 AND state <> 'retired'", id,
      now.milliseconds)
  }

  static func timeZone(in database: Connection) throws -> String {
    try database.text("SELECT time_zone FROM site") ?? "UTC"
  }

  /// Every version with its text, for checking.
  static func all(in database: Connection) throws -> [(id: Int64, code: String, version: Int64, body: String)] {
    try database.all("SELECT id, code, version, body FROM parking_tariff ORDER BY id") {
      ($0.integer(0), $0.text(1), $0.integer(2), $0.text(3))
    }
  }
}
