import SQLite
import Values

/// A check of `verify`: recomputes something derived, or walks a chain.
public struct Check: Sendable {
  public let name: String
  public let title: Phrase
  /// Reports every fault it finds; told to stop by a throwing progress closure.
  package let run: @Sendable (Connection, (Finding) -> Void) throws -> Void

  public init(
    _ name: String, _ english: String, _ chinese: String,
    run: @escaping @Sendable (Connection, (Finding) -> Void) throws -> Void
  ) {
    self.name = name
    title = Phrase(english, chinese)
    self.run = run
  }
}
