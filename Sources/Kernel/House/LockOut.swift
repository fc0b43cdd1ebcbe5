import SQLite
import Values

/// The lock-out after wrong PINs.
enum LockOut {
  /// Until when an account is locked; nil where it is not.
  static func until(_ account: AccountID, at now: Instant, in database: Connection) throws -> Instant? {
    let failures = try AccountQueries.failures(of: account, in: database)
    let until = failures.last.advanced(milliseconds: Site.lockMilliseconds)
    return failures.count >= Site.mostFailures && now < until ? until : nil
  }
}
