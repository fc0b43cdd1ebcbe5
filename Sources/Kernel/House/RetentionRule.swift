import Values

public struct RetentionRule: Sendable {
  public let table: String
  public let days: Int
  public let reason: Phrase

  public init(table: String, days: Int, reason: Phrase) {
    self.table = table
    self.days = days
    self.reason = reason
  }
}
