import SQLite
import Values

extension Site {
  /// Performs many actions in one transaction, each in a savepoint of its own: a refused line leaves the others.
  ///
  /// The batch has one audit row with the SHA-256 of its accepted lines (name, key and fields, one line each). The
  /// answers are durable when this returns, and only then.
  /// - Returns: an answer or a refusal for each item, in order.
  /// - Throws: when the file itself failed; then nothing of the batch was done.
  public func perform(
    batch: [BatchItem], as session: Session
  ) throws -> [BatchAnswer] {
    try translating {
      try database.transaction {
        var door = try DoorVisit(site: self, session: session)
        return try noting { try door.batch(batch) }
      }
    }
  }
}
