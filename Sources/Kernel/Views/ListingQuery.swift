import SQLite
import Values

/// What is asked of a listing: an order, filters, words to find, and where to go on.
public struct ListingQuery: Sendable, Hashable {
  /// The name of a declared order; nil for the first, or relevance while finding.
  public var order: String?
  /// Turns the order's natural direction round.
  public var isReversed = false
  /// Values of declared filters, by name.
  public var filters: [String: JSON] = [:]
  public var find: String = ""
  /// Rows wanted; pages hold between 1 and `mostRows`.
  public var limit = 50
  public var start = Start.first

  public enum Start: Sendable, Hashable {
    case first
    case last
    case after(ListingCursor)
    case before(ListingCursor)
    /// From this row on, the row itself included: a reload that keeps its place.
    case from(ListingCursor)
  }

  public static let mostRows = 10_000

  /// The limit within its bounds.
  var rows: Int { min(max(limit, 1), Self.mostRows) }

  public init() {}
}

/// Where a row stands in its order.
public struct ListingCursor: Sendable, Hashable {
  /// The relevance tier, where rows were found rather than listed.
  let tier: Int
  let value: Value
  let key: Int64
}

public struct ListingRow: Sendable, Hashable {
  /// The row's key.
  public let id: Int64
  public let cursor: ListingCursor
  /// One value per column of the listing, hidden ones included.
  public let values: [Value]
}

/// A page of rows, in the order asked for.
public struct ListingPage: Sendable, Hashable {
  public var rows: [ListingRow]
  /// There are more rows beyond the end of the page, in the direction read.
  public var hasMore: Bool
  /// Only the first hits were sorted: that many.
  public var sortedHits: Int?

  public init(rows: [ListingRow] = [], hasMore: Bool = false, sortedHits: Int? = nil) {
    self.rows = rows
    self.hasMore = hasMore
    self.sortedHits = sortedHits
  }
}
