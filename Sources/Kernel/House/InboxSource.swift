import SQLite
import Values

/// A kind of thing that waits for people: how many, and which.
public struct InboxSource: Sendable {
  public let title: Phrase
  /// Opens what waits; every item is a row of it.
  public let listing: String
  /// Filters that leave what waits.
  public let filters: [String: JSON]
  /// What it takes to see it; nil where it concerns everybody.
  public let permission: Permission?
  let count: @Sendable (Connection, Viewer) throws -> Int64
  /// The most urgent ones, at most so many.
  let items: @Sendable (Connection, Viewer, _ most: Int) throws -> [InboxItem]

  public init(
    _ title: Phrase, listing: String, filters: [String: JSON] = [:], permission: Permission?,
    count: @escaping @Sendable (Connection, Viewer) throws -> Int64,
    items: @escaping @Sendable (Connection, Viewer, _ most: Int) throws -> [InboxItem]
  ) {
    self.title = title
    self.listing = listing
    self.filters = filters
    self.permission = permission
    self.count = count
    self.items = items
  }
}
