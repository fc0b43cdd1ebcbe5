/// What SQLite answered when it did not do what was asked. Never carries bound values.
public struct DatabaseError: Error, Sendable, CustomStringConvertible {
  public let code: ResultCode
  /// SQLite's own words; they may name a table or a trigger's message, never a value.
  public let message: String
  public let sql: String?

  public init(code: ResultCode, message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  public var description: String {
    "SQLite \(code.rawValue): \(message)" + (sql.map { " [\($0)]" } ?? "")
  }
}
