extension Connection {
  public enum TransactionKind: String, Sendable {
    /// For reading a consistent picture.
    case deferred = "BEGIN DEFERRED"
    /// Takes the write lock at once, so that nothing read inside can change before it is written.
    case immediate = "BEGIN IMMEDIATE"
  }

  /// Runs the body in a transaction; inside another one, in a savepoint. Commits when the body returns, undoes when it
  /// throws.
  @discardableResult
  public func transaction<Result>(
    _ kind: TransactionKind = .immediate, _ body: () throws -> Result
  ) throws -> Result {
    let nested = depth > 0
    let name = "level\(depth)"
    do {
      try run(nested ? "SAVEPOINT \(name)" : kind.rawValue)
    } catch let error as DatabaseError where error.code.primary == .busy && interruptHandle.isStopped {
      // Whoever stopped the wait for the lock was not kept out by it.
      throw DatabaseError(code: .interrupted, message: "interrupted", sql: error.sql)
    }
    depth += 1
    let result: Result
    do {
      result = try body()
    } catch {
      depth -= 1
      undo(nested, name)
      throw error
    }
    depth -= 1
    guard isInTransaction else {
      throw DatabaseError(code: .abortRollback, message: "the transaction was undone")
    }
    do {
      try run(nested ? "RELEASE \(name)" : "COMMIT")
    } catch {
      // A commit that failed (disk full, busy) leaves the transaction open.
      undo(nested, name)
      throw error
    }
    return result
  }

  private func undo(_ nested: Bool, _ name: String) {
    // Some errors (full disk, out of memory) make SQLite roll back by itself; then there is nothing left to undo.
    guard isInTransaction else { return }
    if nested {
      try? execute("ROLLBACK TO \(name); RELEASE \(name)")
    } else {
      try? execute("ROLLBACK")
    }
  }
}
