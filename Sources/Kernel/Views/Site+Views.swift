import SQLite
import Values

extension Site {
  /// A page of a listing for somebody who may see it.
  public func page(_ listing: Listing, _ query: ListingQuery, for session: Session) throws -> ListingPage {
    try translating {
      try requireSight(of: listing, session)
      return try listing.on(today).page(query, in: database)
    }
  }

  public func count(_ listing: Listing, _ query: ListingQuery, for session: Session) throws -> Int64 {
    try translating {
      try requireSight(of: listing, session)
      return try listing.on(today).count(query, in: database)
    }
  }

  public func rows(_ listing: Listing, _ keys: [Int64], for session: Session) throws -> [Int64: ListingRow] {
    try translating {
      try requireSight(of: listing, session)
      return try listing.on(today).rows(keys, in: database)
    }
  }

  /// A listing by name.
  public func listing(_ name: String) throws -> Listing {
    guard let listing = catalog.listings[name] else {
      throw KernelRefusal.unknownListing(Text.clean(String(name.prefix(60))))
    }
    try translating { try requireInUse(catalog.owners.listings[name]) }
    return listing
  }

  private func requireSight(of listing: Listing, _ session: Session) throws {
    try requireInUse(catalog.owners.listings[listing.name])
    try requireSight(listing.permission, session)
  }

  private func requireSight(_ permission: Permission, _ session: Session) throws {
    let state = try RightsQueries.state(of: session.account, in: database)
    guard !state.mustChangePIN else { throw DoorRefusal.mustChangePIN }
    guard try RightsQueries.holdsAnywhere(permission.name, account: session.account, on: today, in: database)
    else { throw ListingRefusal.notPermitted(permission) }
  }

  /// Reads what is no listing, such as a document to be printed, as it is at one moment.
  ///
  /// - Throws: `ListingRefusal.notPermitted` where the session holds the permission nowhere.
  public func view<Content>(
    needing permission: Permission, for session: Session, _ read: (Connection) throws -> Content
  ) throws -> Content {
    try translating {
      try database.transaction(.deferred) {
        try requireInUse(catalog.owners.permissions[permission.name])
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
