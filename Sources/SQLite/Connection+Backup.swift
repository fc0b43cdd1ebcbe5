import CSQLite
import Glibc

extension Connection {
  /// Copies the whole database into another one through SQLite's backup interface, while others write.
  ///
  /// The copy is the database as it was at the beginning: a read transaction is held meanwhile. Without one SQLite would
  /// begin again after each commit of somebody else, and never end on a busy site.
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
    guard !isInTransaction else { return try copy(to: target, pagesPerStep, progress) }
    return try transaction(.deferred) {
      _ = try integer("SELECT count(*) FROM sqlite_schema")
      return try copy(to: target, pagesPerStep, progress)
    }
  }

  private func copy(to target: Connection, _ pagesPerStep: Int32, _ progress: (Int, Int) -> Bool) throws -> Bool {
    guard !isClosed, !target.isClosed else {
      throw DatabaseError(code: .misuse, message: "the connection is closed")
    }
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
