import SQLite
import Values

/// How a listing is searched: tiers, the most relevant first; each tier has an order of its own that an index serves.
///
/// A tier's condition may use `:exact` (the normalised code), `:prefix` and `:prefixEnd` (a half-open range of codes that
/// begin with it), `:match` (a full-text query) and `:words` (for `finds`). A later tier excludes what an earlier one has
/// shown.
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
  /// Whether the first tier finds exact codes; else all find words.
  public let startsWithCode: Bool
  /// How many hits another order sorts: the most relevant ones.
  public static let mostSorted = 2000

  public init(tiers: [Tier], startsWithCode: Bool = true) {
    self.tiers = tiers
    self.startsWithCode = startsWithCode
  }

  /// The same search with its SQL written anew.
  func rewritten(_ rewrite: (String) -> String) -> ListingSearch {
    ListingSearch(
      tiers: tiers.map {
        Tier(from: rewrite($0.from), where: rewrite($0.condition), order: $0.order.map(rewrite), key: $0.key)
      }, startsWithCode: startsWithCode)
  }

  /// How many rows, the newest, are looked through for words where no index of words is kept.
  public static let mostScanned = 20_000

  /// The usual search of a small register: the exact code, codes that begin with it, then words (Chinese ones of any
  /// length, pinyin initials) among the newest `mostScanned` rows. Codes are found by the index of their column.
  ///
  /// - Parameters:
  ///   - code: the column of the code, or nil where rows have none.
  ///   - texts: the columns words are looked for in.
  public static func register(_ table: String, as alias: String, code: String?, texts: [String]) -> ListingSearch {
    let (from, key) = ("\(table) \(alias)", "\(alias).id")
    var tiers: [Tier] = []
    var shown = ""
    if let code {
      let column = "\(alias).\(code)"
      let begins = "\(column) >= :prefix AND \(column) < :prefixEnd"
      tiers.append(Tier(from: from, where: "\(column) = :exact", key: key))
      tiers.append(
        Tier(from: from, where: "\(begins) AND \(column) <> :exact", order: column, key: key))
      shown = " AND NOT (\(begins))"
    }
    guard !texts.isEmpty else { return ListingSearch(tiers: tiers) }
    let columns = texts.map { "\(alias).\($0)" }.joined(separator: ", ")
    tiers.append(
      Tier(
        from: from,
        where: """
          \(key) > (SELECT coalesce(max(id), 0) FROM \(table)) - \(mostScanned)\(shown) AND finds(:words, \(columns))
          """, key: key))
    return ListingSearch(tiers: tiers, startsWithCode: code != nil)
  }
}
