/// Where a list shows the row that an action changed: a page that holds it.
public struct ListingPlace: Sendable {
  /// The row's key.
  public let key: Int64
  /// Whether the action made the row, rather than changed it.
  public let isNew: Bool
  /// A page with the row; nil where the filters leave it out.
  public let page: ListingPage?
  /// From where the page was read: the beginning of the list, or the row itself.
  public let start: ListingQuery.Start
}
