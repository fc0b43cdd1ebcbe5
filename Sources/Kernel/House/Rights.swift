/// What somebody may do today: what screens offer. The door asks again.
public struct Rights: Sendable, Hashable {
  /// The permissions held somewhere on the site.
  public let somewhere: Set<String>
  /// Those of them that are held for the whole site.
  public let everywhere: Set<String>

  public init(somewhere: Set<String> = [], everywhere: Set<String> = []) {
    self.somewhere = somewhere
    self.everywhere = everywhere
  }

  public static let none = Rights()

  /// Holds the permission for some unit at least; nil and one's own need none.
  public func may(_ permission: Permission?) -> Bool {
    permission.map { $0 == .own || somewhere.contains($0.name) } ?? true
  }

  /// Holds the permission for the whole site.
  public func mayEverywhere(_ permission: Permission) -> Bool {
    permission == .own || everywhere.contains(permission.name)
  }

  /// May see the list, if only the rows of some units.
  public func may(see listing: Listing) -> Bool {
    listing.needsWholeSite ? mayEverywhere(listing.permission) : may(listing.permission)
  }

  /// May see the figure.
  public func may(see figure: Figure) -> Bool {
    figure.needsWholeSite ? mayEverywhere(figure.permission) : may(figure.permission)
  }

  public func isSubset(of other: Rights) -> Bool {
    somewhere.isSubset(of: other.somewhere) && everywhere.isSubset(of: other.everywhere)
  }
}
