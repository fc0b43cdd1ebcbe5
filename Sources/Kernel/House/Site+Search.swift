import Values

extension Site {
  /// How many of a kind a search across everything shows.
  public static let mostFound = 5

  /// Looks for words, pinyin initials or a code in everything the session may see, of all parts: a group for each listing
  /// that has something. Exact codes come first, then codes that begin with what was typed, then words.
  ///
  /// - Throws: `ListingRefusal.notPermitted` where the session may see none of what is searched.
  ///
  /// Personal data is never looked through: whoever may not see a number in full could otherwise guess it by trying.
  public func search(_ words: String, for session: Session, most: Int = Site.mostFound) throws -> [SearchGroup] {
    // A list without words to find would be all of it.
    guard try SearchTerms(words) != nil else { return [] }
    let viewer = try viewer(of: session)
    let catalog = try offered
    let all = catalog.parts.flatMap(\.searchable).compactMap { catalog.listings[$0] }
    if let any = all.last, !all.contains(where: { viewer.rights.may(see: $0) }) {
      throw ListingRefusal.notPermitted(any.permission)
    }
    var groups: [SearchGroup] = []
    var query = ListingQuery()
    query.find = words
    query.limit = most
    for part in catalog.parts.dropFirst() + catalog.parts.prefix(1) {
      for name in part.searchable {
        guard let listing = catalog.listings[name], viewer.rights.may(see: listing) else { continue }
        let page = try page(listing, query, for: session)
        guard !page.rows.isEmpty else { continue }
        groups.append(SearchGroup(part: part.name, listing: listing, rows: page.rows, hasMore: page.hasMore))
      }
    }
    // Stable: groups of the same relevance stay in the order of the parts.
    return groups.enumerated().sorted { left, right in
      let (first, second) = (left.element.tier, right.element.tier)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }
}

extension SearchGroup {
  fileprivate var tier: Int {
    guard listing.search?.startsWithCode == true else { return 2 }
    return rows.first.map { min($0.cursor.tier, 2) } ?? 2
  }
}
