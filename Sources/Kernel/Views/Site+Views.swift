import SQLite
import Values

extension Site {
  /// A page of a listing for somebody who may see it: of their units, where they may see it only there.
  public func page(_ listing: Listing, _ query: ListingQuery, for session: Session) throws -> ListingPage {
    try translating { try seen(listing, by: session).page(query, in: database) }
  }

  /// Where a list shows what an action changed, as the query has it filtered and ordered; what the query finds by words is
  /// left aside. Nil where the action changed no row of this list.
  public func place(
    of entry: AuditID, in listing: Listing, _ query: ListingQuery, for session: Session
  ) throws -> ListingPlace? {
    try translating {
      let listing = try seen(listing, by: session)
      guard let changes = try AuditQueries.changes(of: entry, in: database),
        let changed = listing.changed(by: changes)
      else { return nil }
      var query = query
      query.find = ""
      return try listing.place(of: changed.key, isNew: changed.isNew, query, in: database)
    }
  }

  public func count(_ listing: Listing, _ query: ListingQuery, for session: Session) throws -> Int64 {
    try translating { try seen(listing, by: session).count(query, in: database) }
  }

  public func rows(_ listing: Listing, _ keys: [Int64], for session: Session) throws -> [Int64: ListingRow] {
    try translating { try seen(listing, by: session).rows(keys, in: database) }
  }

  /// A listing by name.
  public func listing(_ name: String) throws -> Listing {
    guard let listing = catalog.listings[name] else {
      throw KernelRefusal.unknownListing(Text.clean(String(name.prefix(60))))
    }
    try translating { try requireInUse(catalog.owners.listings[name]) }
    return listing
  }

  /// The listing as the session sees it.
  private func seen(_ listing: Listing, by session: Session) throws -> Listing {
    try requireInUse(catalog.owners.listings[listing.name])
    let reach = try requireSight(listing.permission, session)
    if listing.needsWholeSite, reach != .wholeSite { throw DoorRefusal.notWholeSite(permission: listing.permission) }
    let seen = listing.seen(by: session.account, on: today, at: clock.now())
    guard case .units(let units) = reach else { return seen }
    return seen.limited(to: units)
  }

  @discardableResult
  private func requireSight(_ permission: Permission, _ session: Session) throws -> Reach {
    let state = try RightsQueries.state(of: session.account, in: database)
    guard !state.mustChangePIN else { throw DoorRefusal.mustChangePIN }
    guard permission != .own else {
      guard state.isOpen else { throw DoorRefusal.accountClosed }
      return .wholeSite
    }
    guard let reach = try RightsQueries.reach(of: permission.name, account: session.account, on: today, in: database)
    else { throw ListingRefusal.notPermitted(permission) }
    return reach
  }

  /// Refuses somebody who holds a permission for some units only: for what cannot be cut down to units, such as a file.
  func requireWholeSight(_ permission: Permission, _ session: Session) throws {
    guard case .units = try requireSight(permission, session) else { return }
    throw DoorRefusal.notWholeSite(permission: permission)
  }

  /// Reads what is no listing, such as a document to be printed, as it is at one moment.
  ///
  /// - Parameter listing: the list it is a row of, where it goes with it when a function is switched off.
  /// - Throws: `ListingRefusal.notPermitted` where the session holds the permission nowhere.
  public func view<Content>(
    needing permission: Permission, of listing: String? = nil, for session: Session,
    _ read: (Connection) throws -> Content
  ) throws -> Content {
    try translating {
      try database.transaction(.deferred) {
        try requireInUse(catalog.owners.permissions[permission.name])
        try requireInUse(listing.flatMap { catalog.owners.listings[$0] })
        try requireSight(permission, session)
        return try read(database)
      }
    }
  }
}

extension Site {
  /// A number that changes when somebody else has changed the file: compared with an earlier one, it tells whether what
  /// is on the screen may be out of date. Costs next to nothing.
  public func dataVersion() throws -> Int64 { try translating { try database.dataVersion() } }
}
