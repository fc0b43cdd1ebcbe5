import CSQLite

/// A row about to be changed, as the preupdate hook shows it; valid only inside the closure that is handed it.
public struct PreupdateRow {
  public enum Operation: Int32, Sendable {
    case delete = 9
    case insert = 18
    case update = 23
  }

  let handle: OpaquePointer
  public let operation: Operation
  public let table: String
  public let rowID: Int64
  public let newRowID: Int64

  public var columnCount: Int32 { sqlite3_preupdate_count(handle) }

  /// The value before; nil for a row that is being inserted.
  public func before(_ column: Int32) -> Value? {
    guard operation != .insert else { return nil }
    var value: OpaquePointer?
    guard sqlite3_preupdate_old(handle, column, &value) == SQLITE_OK, let value else { return nil }
    return Self.read(value)
  }

  /// The value after; nil for a row that is being deleted.
  public func after(_ column: Int32) -> Value? {
    guard operation != .delete else { return nil }
    var value: OpaquePointer?
    guard sqlite3_preupdate_new(handle, column, &value) == SQLITE_OK, let value else { return nil }
    return Self.read(value)
  }

  private static func read(_ value: OpaquePointer) -> Value {
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: return .integer(sqlite3_value_int64(value))
    case SQLITE_NULL: return .null
    case SQLITE_BLOB:
      guard let start = sqlite3_value_blob(value) else { return .blob([]) }
      return .blob(Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))))
    default:
      guard let start = sqlite3_value_text(value) else { return .text("") }
      let count = Int(sqlite3_value_bytes(value))
      return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    }
  }
}
