import SQLite
import Values

/// What forms choose from: units, posts, people and roles by their names.
extension Site {
  /// The open units from the top down, with the name of the unit above.
  public func openUnits() throws -> [(id: UnitID, name: String, above: String?)] {
    try translating { try UnitQueries.open(in: database) }
  }

  /// All units, each behind the one above it, with what tells them apart.
  public func units() throws -> [NamedUnit] { try translating { try UnitQueries.named(in: database) } }

  /// The open units a permission reaches for somebody today.
  public func units(reachedBy permission: Permission, of session: Session) throws -> [NamedUnit] {
    try translating {
      let reach = try RightsQueries.reach(of: permission.name, account: session.account, on: today, in: database)
      let units = try UnitQueries.named(in: database).filter(\.isOpen)
      switch reach {
      case nil: return []
      case .wholeSite: return units
      case .units(let tops):
        return try units.filter { unit in
          try tops.contains { try OrganisationQueries.isWithin(unit.id, $0, in: database) }
        }
      }
    }
  }

  /// The open posts with their units.
  public func openPosts() throws -> [(id: PostID, name: String, unit: String)] {
    try translating { try PostQueries.open(in: database) }
  }

  /// The open accounts, at most so many.
  public func openAccounts(most: Int) throws -> [(name: String, fullName: String)] {
    try translating { try AccountQueries.open(most: most, in: database) }
  }

  public func roles() throws -> [(name: String, title: Phrase)] {
    try translating { try RoleQueries.all(in: database) }
  }
}
