import SQLite
import Values

/// What a site is called and where its days begin.
public struct SiteFacts: Sendable, Hashable {
  public let name: String
  public let timeZone: String
  public let createdAt: Instant
  /// Everything in it is made up.
  public let isDemo: Bool

  static func read(from database: Connection) throws -> SiteFacts? {
    try database.first("SELECT name, time_zone, created_at, is_demo FROM site WHERE id = 1") { row in
      SiteFacts(
        name: row.text(0), timeZone: row.text(1), createdAt: Instant(milliseconds: row.integer(2)),
        isDemo: row.bool(3))
    }
  }
}
