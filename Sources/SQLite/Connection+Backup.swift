import CSQLite
import Glibc

extension Connection {
  /// Copies the whole database into another one through SQLite's backup interface, while others write.
  ///
  /// - Parameters:
  ///   - pagesPerStep: pages copied before the progress closure is asked again.
  ///   - progress: told the pages left and the pages in all; answering false stops.
  /// - Returns: false when the progress closure stopped it.
  /// - Throws: `DatabaseError`; the target is then not usable (a live target is left as it was).
  @discardableResult
  public func backup(
    to target: Connection, pagesPerStep: Int32 = 256, progress: (Int, Int) -> Bool = { _, _ in true }
  ) throws -> Bool {
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw DatabaseError(
        code: ResultCode(rawValue: sqlite3_extended_errcode(target.handle)),
        message: String(cString: sqlite3_errmsg(target.handle)))
    }
    var waited: Int32 = 0
    while true {
      let code = sqlite3_backup_step(backup, pagesPerStep)
      let left = Int(sqlite3_backup_remaining(backup))
      let total = Int(sqlite3_backup_pagecount(backup))
      switch ResultCode(rawValue: code) {
      case ResultCode(rawValue: SQLITE_DONE):
        let end = sqlite3_backup_finish(backup)
        guard end == SQLITE_OK else { throw DatabaseError(code: ResultCode(rawValue: end), message: "backup") }
        _ = progress(0, total)
        return true
      case .ok:
        waited = 0
      case .busy, .locked:
        waited += 10
        guard waited <= busyMilliseconds else {
          sqlite3_backup_finish(backup)
          throw DatabaseError(code: ResultCode(rawValue: code), message: "database is busy")
        }
        var nap = timespec(tv_sec: 0, tv_nsec: 10_000_000)
        nanosleep(&nap, nil)
      default:
        sqlite3_backup_finish(backup)
        throw DatabaseError(
          code: ResultCode(rawValue: code), message: String(cString: sqlite3_errstr(code)))
      }
      guard progress(left, total) else {
        sqlite3_backup_finish(backup)
        return false
      }
    }
  }
}
