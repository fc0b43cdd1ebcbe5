import SQLite
import Values

/// What tells one site from any other: its name, and how its audit chain began.
enum SiteMark {
  /// Nil for a file that holds no site, or one in which nothing was ever done.
  static func read(in database: Connection) throws -> [UInt8]? {
    guard let first = try AuditQueries.first(in: database), let facts = try SiteQueries.facts(in: database) else {
      return nil
    }
    return SHA256.digest(first + Array(facts.name.utf8))
  }
}
