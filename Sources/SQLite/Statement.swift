import CSQLite

/// A prepared statement. Connections keep theirs and hand them out again; see `Connection`.
public final class Statement {
  let handle: OpaquePointer
  let sql: String
  /// Set while a caller steps it, so that a nested use of the same text gets a statement of its own.
  var isBusy = false

  init(_ connection: OpaquePointer, _ sql: String) throws(DatabaseError) {
    var made: OpaquePointer?
    let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
    guard code == SQLITE_OK, let made else {
      let message = String(cString: sqlite3_errmsg(connection))
      throw DatabaseError(
        code: ResultCode(rawValue: code == SQLITE_OK ? SQLITE_MISUSE : code),
        message: code == SQLITE_OK ? "empty statement" : message, sql: sql)
    }
    handle = made
    self.sql = sql
  }

  deinit { sqlite3_finalize(handle) }

  var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

  /// Moves to the next row; false when there is none.
  @inline(__always) func step() throws(DatabaseError) -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let message = sqlite3_db_handle(handle).map { String(cString: sqlite3_errmsg($0)) } ?? ""
    throw DatabaseError(code: ResultCode(rawValue: code), message: message, sql: sql)
  }

  @inline(__always) func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// Virtual-machine steps since the last call: the work a statement did, whatever the machine's speed.
  func takeSteps() -> Int { Int(sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_VM_STEP, 1)) }
}
