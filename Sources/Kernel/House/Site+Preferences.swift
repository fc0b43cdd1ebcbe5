import SQLite
import Values

extension Site {
  /// What somebody chose for their own screens, by the names of preferences.
  public func preferences(of session: Session) throws -> [String: String] {
    try translating { try PreferenceQueries.all(of: session.account, in: database) }
  }

  /// The views somebody may open: their own and everybody's, of the listings they may see.
  public func savedViews(for session: Session) throws -> [SavedView] {
    try translating {
      let rights = try rights(of: session)
      return try PreferenceQueries.views(of: session.account, in: database).compactMap { stored in
        guard let listing = catalog.listings[stored.listing],
          rights.may(see: listing),
          let layout = ListLayout(text: stored.content)
        else { return nil }
        return SavedView(
          id: stored.id, listing: stored.listing, name: stored.name, isShared: stored.account == nil,
          layout: layout.fitting(listing))
      }
    }
  }
}
