/// A value as SQLite stores it. There is no floating point case: no table of ours has a REAL column.
public enum Value: Sendable, Hashable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])

  public var integer: Int64? {
    if case .integer(let number) = self { number } else { nil }
  }

  public var text: String? {
    if case .text(let string) = self { string } else { nil }
  }
}
