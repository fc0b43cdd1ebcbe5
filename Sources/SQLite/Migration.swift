/// One step of a schema: named, never changed once released, run once per file in the order declared.
public struct Migration: Sendable {
  public let name: String
  public let sql: String

  public init(_ name: String, _ sql: String) {
    self.name = name
    self.sql = sql
  }
}
