import Kernel
import Values

/// What a report is asked for.
struct ReportRequest {
  /// Rows read at once; a report of any length takes the room of this many.
  static let pageRows = 1000

  let listing: Listing
  var query = ListingQuery()
  /// The most rows; nil for all.
  let limit: Int?

  init(_ listing: Listing, _ arguments: Arguments) throws(UsageError) {
    self.listing = listing
    limit = try arguments.number("limit", in: 1...Int.max)
    if let sort = arguments.value("sort") {
      query.isReversed = sort.hasPrefix("-")
      query.order = Text.clean(String((query.isReversed ? sort.dropFirst() : sort[...]).prefix(60)))
    }
    query.find = arguments.value("find") ?? ""
    for condition in arguments.all("where") {
      let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw .badCondition(Text.clean(String(condition.prefix(60))))
      }
      query.filters[String(parts[0])] = .string(String(parts[1]))
    }
  }

  /// Hands over all rows page by page.
  ///
  /// - Parameter body: told each page and whether it is the first.
  func pages(_ site: Site, for session: Session, _ body: (ListingPage, _ isFirst: Bool) throws -> Void) throws {
    var query = query
    var left = limit ?? .max
    var isFirst = true
    while left > 0 {
      query.limit = min(Self.pageRows, left)
      let page = try site.page(listing, query, for: session)
      try body(page, isFirst)
      isFirst = false
      left -= page.rows.count
      guard page.hasMore, let last = page.rows.last else { return }
      query.start = .after(last.cursor)
    }
  }
}
