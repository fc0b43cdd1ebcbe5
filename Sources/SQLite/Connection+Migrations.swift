extension Connection {
  public enum MigrationFault: Error, Sendable, Hashable {
    /// The file has steps this program does not know: a newer program wrote it.
    case newer(unknown: [String])
  }

  /// Brings the schema up to date in one transaction; a failing step leaves the file as it was.
  ///
  /// The steps done are kept in table `migration`; `user_version` counts them, so that a stranger can tell without
  /// SQL which of two files is newer.
  /// - Returns: the names of the steps that ran now.
  @discardableResult
  public func migrate(_ steps: [Migration], at milliseconds: Int64) throws -> [String] {
    try transaction(.immediate) {
      try execute(
        """
        CREATE TABLE IF NOT EXISTS migration (
          name TEXT PRIMARY KEY NOT NULL, applied_at INTEGER NOT NULL) STRICT, WITHOUT ROWID
        """)
      let done = Set(try all("SELECT name FROM migration") { $0.text(0) })
      let unknown = done.subtracting(steps.map(\.name))
      guard unknown.isEmpty else { throw MigrationFault.newer(unknown: unknown.sorted()) }
      var ran: [String] = []
      for step in steps where !done.contains(step.name) {
        try execute(step.sql)
        try run("INSERT INTO migration (name, applied_at) VALUES (?1, ?2)", step.name, milliseconds)
        ran.append(step.name)
      }
      if !ran.isEmpty { try execute("PRAGMA user_version = \(steps.count)") }
      return ran
    }
  }
}
