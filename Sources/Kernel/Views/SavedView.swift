/// A list as somebody wants it again, under a name.
public struct SavedView: Sendable, Hashable {
  public let id: ViewID
  /// The name of the listing.
  public let listing: String
  public let name: String
  /// Whether it is everybody's.
  public let isShared: Bool
  public let layout: ListLayout

  public init(id: ViewID, listing: String, name: String, isShared: Bool, layout: ListLayout) {
    self.id = id
    self.listing = listing
    self.name = name
    self.isShared = isShared
    self.layout = layout
  }

  /// Views somebody may keep, and views everybody may share.
  public static let most: Int64 = 200
}
