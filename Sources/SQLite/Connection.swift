import CSQLite
import Glibc

/// One connection to a database file. Not Sendable: a connection belongs to one thread at a time.
///
/// Statements are prepared once per text and kept. Errors are `DatabaseError` with extended codes.
public final class Connection {
  public enum Mode: Sendable {
    case readWrite
    case readOnly
    case create
  }

  let handle: OpaquePointer
  public let path: String
  /// Stops this connection's running statement from any thread.
  public let interruptHandle: InterruptHandle
  /// How long a statement waits for another writer, in milliseconds.
  public var busyMilliseconds: Int32
  private var statements: [String: Statement] = [:]
  /// Statements by the place of their text. A literal never moves, and a text is compared with itself at once, while
  /// hashing its hundreds of bytes for each of a dozen statements would cost a posting a tenth of its time.
  private var recent = [Statement?](repeating: nil, count: 128)
  var depth = 0
  var preupdate: ((PreupdateRow) -> Void)?
  var recorder: ((String, [Value]) -> Void)?
  private var waited: Int32 = 0

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: a file name, or ":memory:".
  ///   - cacheKilobytes: the page cache of this connection.
  public init(
    path: String, mode: Mode = .readWrite, busyMilliseconds: Int32 = 5000, cacheKilobytes: Int = 8192
  ) throws(DatabaseError) {
    let flags: Int32 =
      switch mode {
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    var made: OpaquePointer?
    let code = sqlite3_open_v2(path, &made, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let made else {
      let message = made.map { String(cString: sqlite3_errmsg($0)) } ?? "cannot open"
      sqlite3_close_v2(made)
      throw DatabaseError(code: ResultCode(rawValue: code), message: message)
    }
    handle = made
    self.path = path
    self.busyMilliseconds = busyMilliseconds
    interruptHandle = InterruptHandle(made)
    _ = qm_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    _ = qm_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    installBusyHandler()
    interruptHandle.watch()
    try execute(
      """
      PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -\(cacheKilobytes)
      """)
  }

  deinit { close() }

  private(set) var isClosed = false

  /// Gives every statement and the file back; further use answers with misuse.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    interruptHandle.invalidate()
    statements.removeAll()
    recent.removeAll()
    sqlite3_close_v2(handle)
  }

  /// Waits in short steps (1 to 10 ms) up to `busyMilliseconds`: shorter naps than SQLite's own handler takes,
  /// because a posting holds the lock for well under a millisecond.
  private func installBusyHandler() {
    sqlite3_busy_handler(
      handle,
      { context, count in
        guard let context else { return 0 }
        return Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().keepWaiting(count) ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private func keepWaiting(_ count: Int32) -> Bool {
    if interruptHandle.isStopped { return false }
    if count == 0 { waited = 0 }
    guard waited < busyMilliseconds else { return false }
    let nap = min(10, 1 + count / 4)
    waited += nap
    var time = timespec(tv_sec: 0, tv_nsec: Int(nap) * 1_000_000)
    nanosleep(&time, nil)
    return true
  }

  /// Runs a script of statements without parameters.
  public func execute(_ script: String) throws(DatabaseError) {
    try requireUsable(script)
    var message: UnsafeMutablePointer<CChar>?
    let code = sqlite3_exec(handle, script, nil, nil, &message)
    guard code != SQLITE_OK else { return }
    let text = message.map { String(cString: $0) } ?? "error"
    sqlite3_free(message)
    throw DatabaseError(code: ResultCode(rawValue: code), message: text, sql: script)
  }

  // MARK: - Statements

  /// Refuses what would reach a closed handle, and what would commit by itself because SQLite undid the transaction it
  /// was meant for (a full disk, an ON CONFLICT ROLLBACK) and somebody caught that error.
  @inline(__always)
  private func requireUsable(_ sql: String) throws(DatabaseError) {
    guard !isClosed else { throw DatabaseError(code: .misuse, message: "the connection is closed", sql: sql) }
    guard depth == 0 || isInTransaction else {
      throw DatabaseError(code: .abortRollback, message: "the transaction was undone", sql: sql)
    }
  }

  /// A statement of that text which nobody steps right now.
  func statement(_ sql: String) throws(DatabaseError) -> Statement {
    try requireUsable(sql)
    guard !interruptHandle.isStopped else {
      throw DatabaseError(code: .interrupted, message: "interrupted", sql: sql)
    }
    let place = Self.place(of: sql)
    if let kept = recent[place], !kept.isBusy, kept.sql == sql { return kept }
    if let kept = statements[sql], !kept.isBusy {
      recent[place] = kept
      return kept
    }
    let made = try Statement(handle, sql)
    if statements[sql] == nil { statements[sql] = made }
    return made
  }

  private static func place(of sql: String) -> Int {
    let address = sql.utf8.withContiguousStorageIfAvailable { Int(bitPattern: $0.baseAddress) } ?? 0
    return (address >> 4 ^ address >> 11) & 127
  }

  @inline(__always)
  func using<Result>(
    _ sql: String, _ parameters: [any Bindable], _ body: (Statement) throws -> Result
  ) throws -> Result {
    let statement = try statement(sql)
    guard statement.parameterCount == parameters.count else {
      throw DatabaseError(
        code: .range, message: "\(statement.parameterCount) parameters, \(parameters.count) given", sql: sql)
    }
    statement.isBusy = true
    defer {
      statement.reset()
      statement.isBusy = false
    }
    var index: Int32 = 1
    for parameter in parameters {
      parameter.bind(to: statement, at: index)
      index += 1
    }
    if let recorder { recorder(sql, parameters.map(\.stored)) }
    return try body(statement)
  }

  // MARK: - Facts

  public var lastInsertedID: Int64 { isClosed ? 0 : sqlite3_last_insert_rowid(handle) }
  /// Rows changed by the last statement.
  public var changes: Int { isClosed ? 0 : Int(sqlite3_changes64(handle)) }
  public var isInTransaction: Bool { !isClosed && sqlite3_get_autocommit(handle) == 0 }

  /// Hands every statement with its values to a closure, for tests and benchmarks that replay them.
  public func record(_ body: ((String, [Value]) -> Void)?) { recorder = body }
}
