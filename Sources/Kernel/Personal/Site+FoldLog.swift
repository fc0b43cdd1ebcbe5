import SQLite

extension Site {
  /// Folds the write-ahead log into the file and empties it, so that no page of it keeps what was erased.
  ///
  /// - Returns: false where somebody else is reading or writing; nothing is lost then, and it can be done again.
  public func foldLog() throws -> Bool {
    try translating {
      do {
        let isBusy = try database.first("PRAGMA wal_checkpoint(TRUNCATE)", read: { $0.integer(0) }) ?? 1
        return isBusy == 0
      } catch let error as DatabaseError where error.code == .busy || error.code == .locked {
        return false
      }
    }
  }
}
