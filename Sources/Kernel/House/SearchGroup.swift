import Values

/// What a search across everything found in one listing.
public struct SearchGroup: Sendable {
  public let part: String
  public let listing: Listing
  /// The best first.
  public let rows: [ListingRow]
  /// There is more of it than was asked for.
  public let hasMore: Bool

  /// Whether what was typed or scanned is exactly the code of a row.
  public func isExact(_ row: ListingRow) -> Bool { row.cursor.tier == 0 && listing.search?.startsWithCode == true }
}
