import Values

/// What a part does for something of another part that it knows by its code alone: a repair that draws spares. Neither part
/// knows the other; screens put the two together.
public struct ReferenceUse: Sendable {
  public let title: Phrase
  /// The action, the field that takes the code, and what stands in other fields.
  public let action: String
  public let field: String
  public let values: [String: String]
  /// The listing of what was done for a code, and its filter.
  public let listing: String
  public let filter: String
  public let listTitle: Phrase

  public init(
    _ title: Phrase, action: String, field: String, values: [String: String] = [:], listing: String, filter: String,
    listTitle: Phrase
  ) {
    self.title = title
    self.action = action
    self.field = field
    self.values = values
    self.listing = listing
    self.filter = filter
    self.listTitle = listTitle
  }
}
