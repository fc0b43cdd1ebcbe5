import Values

/// A declared order of a listing; every one is served by an index that ends in the listing's key.
public struct Order: Sendable {
  public let name: String
  public let title: Phrase
  /// SQL over the listing's tables, never NULL.
  let expression: String
  /// Tables to read from in this order, where they differ from the listing's (an `INDEXED BY`).
  let from: String?
  /// Largest first is the natural way (amounts, times).
  public let isDescending: Bool

  public init(
    _ name: String, _ english: String, _ chinese: String, sql expression: String, from: String? = nil,
    descending: Bool = false
  ) {
    self.name = name
    title = Phrase(english, chinese)
    self.expression = expression
    self.from = from
    isDescending = descending
  }
}
