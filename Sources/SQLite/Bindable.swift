import CSQLite

/// What can stand for a numbered parameter of a statement.
public protocol Bindable {
  func bind(to statement: Statement, at index: Int32)
  /// The value as it is stored.
  var stored: Value { get }
}

extension Int64: Bindable {
  public var stored: Value { .integer(self) }

  public func bind(to statement: Statement, at index: Int32) {
    sqlite3_bind_int64(statement.handle, index, self)
  }
}

extension Int: Bindable {
  public var stored: Value { .integer(Int64(self)) }

  public func bind(to statement: Statement, at index: Int32) {
    sqlite3_bind_int64(statement.handle, index, Int64(self))
  }
}

extension Int32: Bindable {
  public var stored: Value { .integer(Int64(self)) }

  public func bind(to statement: Statement, at index: Int32) {
    sqlite3_bind_int64(statement.handle, index, Int64(self))
  }
}

extension Bool: Bindable {
  public var stored: Value { .integer(self ? 1 : 0) }

  public func bind(to statement: Statement, at index: Int32) {
    sqlite3_bind_int64(statement.handle, index, self ? 1 : 0)
  }
}

extension String: Bindable {
  public var stored: Value { .text(self) }

  public func bind(to statement: Statement, at index: Int32) {
    var copy = self
    copy.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        // A nil pointer would bind NULL; the empty string is a value of its own.
        if let start = text.baseAddress {
          _ = qm_bind_text(statement.handle, index, start, Int32(clamping: text.count))
        } else {
          _ = qm_bind_text(statement.handle, index, "", 0)
        }
      }
    }
  }
}

extension [UInt8]: Bindable {
  public var stored: Value { .blob(self) }

  public func bind(to statement: Statement, at index: Int32) {
    withUnsafeBytes { bytes in
      if let start = bytes.baseAddress {
        _ = qm_bind_blob(statement.handle, index, start, Int32(clamping: bytes.count))
      } else {
        sqlite3_bind_zeroblob(statement.handle, index, 0)
      }
    }
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  public var stored: Value { self?.stored ?? .null }

  public func bind(to statement: Statement, at index: Int32) {
    switch self {
    case .some(let value): value.bind(to: statement, at: index)
    case .none: sqlite3_bind_null(statement.handle, index)
    }
  }
}

extension Value: Bindable {
  public var stored: Value { self }

  public func bind(to statement: Statement, at index: Int32) {
    switch self {
    case .null: sqlite3_bind_null(statement.handle, index)
    case .integer(let number): number.bind(to: statement, at: index)
    case .text(let string): string.bind(to: statement, at: index)
    case .blob(let bytes): bytes.bind(to: statement, at: index)
    }
  }
}
