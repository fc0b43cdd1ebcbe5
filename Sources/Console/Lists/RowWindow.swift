import Kernel

/// The rows of a listing that are in memory: a stretch of neighbours, never the whole list.
struct RowWindow: Sendable {
  /// So many rows are kept at most; what is farther away is read again by key.
  static let limit = 600

  private(set) var rows: [ListingRow] = []
  private(set) var hasBefore = false
  private(set) var hasAfter = false

  /// Takes a page that replaces everything.
  mutating func replace(with page: ListingPage, start: ListingQuery.Start) {
    rows = page.rows
    switch start {
    case .last, .before:
      hasBefore = page.hasMore
      hasAfter = false
    case .first, .after:
      hasBefore = false
      hasAfter = page.hasMore
    case .from:
      // What lay before still does.
      hasAfter = page.hasMore
    }
  }

  /// Takes a page that begins at a row in the middle of the list.
  mutating func replace(withRowsFrom page: ListingPage) {
    rows = page.rows
    hasBefore = true
    hasAfter = page.hasMore
  }

  /// Adds a page behind. - Returns: how many rows were let go in front.
  mutating func append(_ page: ListingPage) -> Int {
    rows += page.rows
    hasAfter = page.hasMore
    let surplus = max(0, rows.count - RowWindow.limit)
    if surplus > 0 {
      rows.removeFirst(surplus)
      hasBefore = true
    }
    return surplus
  }

  /// Adds a page in front. - Returns: how many rows came.
  mutating func prepend(_ page: ListingPage) -> Int {
    rows = page.rows + rows
    hasBefore = page.hasMore
    let surplus = max(0, rows.count - RowWindow.limit)
    if surplus > 0 {
      rows.removeLast(surplus)
      hasAfter = true
    }
    return page.rows.count
  }
}
