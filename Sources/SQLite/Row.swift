import CSQLite

/// The row a statement stands on; valid only inside the closure that is handed it.
public struct Row {
  let handle: OpaquePointer

  public var count: Int { Int(sqlite3_column_count(handle)) }

  @inline(__always) public func integer(_ column: Int32) -> Int64 {
    sqlite3_column_int64(handle, column)
  }

  @inline(__always) public func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  @inline(__always) public func bool(_ column: Int32) -> Bool { sqlite3_column_int64(handle, column) != 0 }

  public func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// The text of a column; NULL reads as the empty string.
  @inline(__always) public func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes of a text or blob column without a copy.
  public func withBytes<Result>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = sqlite3_column_blob(handle, column)?.assumingMemoryBound(to: UInt8.self)
    let count = Int(sqlite3_column_bytes(handle, column))
    return body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  public func blob(_ column: Int32) -> [UInt8] { withBytes(column) { Array($0) } }

  public func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  public func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  public enum Kind: Sendable {
    case null
    case integer
    case text
    case blob
  }

  /// What a column holds; a floating point number (only SQLite's own tables hold any) counts as text.
  @inline(__always) public func kind(_ column: Int32) -> Kind {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer
    case SQLITE_NULL: .null
    case SQLITE_BLOB: .blob
    default: .text
    }
  }

  /// The value as stored; a floating point number (only SQLite's own tables hold any) reads as its text.
  public func value(_ column: Int32) -> Value {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_NULL: .null
    case SQLITE_BLOB: .blob(blob(column))
    default: .text(text(column))
    }
  }

  public func name(_ column: Int32) -> String {
    sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
  }
}
