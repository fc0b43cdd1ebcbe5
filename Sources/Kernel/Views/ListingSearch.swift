import SQLite
import Values

/// How a listing is searched: tiers, the most relevant first; each tier has an order of its own that an index serves.
///
/// A tier's condition may use `:exact` (the normalised code), `:prefix` and `:prefixEnd` (a half-open range of codes that
/// begin with it) and `:match` (a full-text query). A later tier excludes what an earlier one has shown.
public struct ListingSearch: Sendable {
  public struct Tier: Sendable {
    let from: String
    let condition: String
    /// What orders the rows of this tier, before their key; nil for the key alone.
    let order: String?
    /// The key of the rows, as this tier's tables know it.
    let key: String

    public init(from: String, where condition: String, order: String? = nil, key: String) {
      self.from = from
      self.condition = condition
      self.order = order
      self.key = key
    }
  }

  public let tiers: [Tier]
  /// How many hits another order sorts: the most relevant ones.
  public static let mostSorted = 2000

  public init(tiers: [Tier]) { self.tiers = tiers }
}
