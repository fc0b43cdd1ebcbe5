import SQLite
import Values

/// Who belongs where: what parts ask to address people and to find who stands above them.
public enum Organisation {
  /// The open accounts of a unit and of all units below it, by their own unit or by a post they hold there on that day.
  public static func members(of unit: UnitID, on day: Day, in database: Connection) throws -> [AccountID] {
    try OrganisationQueries.members(of: unit, on: day, in: database)
  }

  /// The open accounts that hold a post on that day.
  public static func holders(of post: PostID, on day: Day, in database: Connection) throws -> [AccountID] {
    try OrganisationQueries.holders(of: post, on: day, in: database)
  }

  /// Whoever holds a head's post of the account's unit on that day, or of the nearest unit above it; never the account
  /// itself. Nil where nobody stands above.
  public static func superior(of account: AccountID, on day: Day, in database: Connection) throws -> AccountID? {
    try OrganisationQueries.superior(of: account, on: day, in: database)
  }

  /// The superior as a piece of SQL, for lists and inboxes that ask it of many rows; the account and the day are SQL too.
  public static func superiorExpression(of account: String, on day: String) -> String {
    OrganisationQueries.superior(of: account, on: day)
  }

  /// All units, each behind the one above it, with what tells them apart.
  public static func units(in database: Connection) throws -> [NamedUnit] { try UnitQueries.named(in: database) }

  /// What tells a unit apart as a piece of SQL, for columns of lists; `unit` is the name of the table there.
  public static func nameExpression(of unit: String) -> String { UnitQueries.fullName(of: unit) }

  /// Whether a unit lies below another one, or is that one.
  public static func isWithin(_ unit: UnitID, _ above: UnitID, in database: Connection) throws -> Bool {
    try OrganisationQueries.isWithin(unit, above, in: database)
  }
}
