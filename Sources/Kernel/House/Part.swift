import SQLite
import Values

/// One system of the house, as it introduces itself to Kernel. That is how Office serves all parts without importing one.
public struct Part: Sendable {
  public let name: String
  public let title: Phrase
  public var permissions: [Permission] = []
  /// The roles a new site starts with.
  public var roles: [RoleTemplate] = []
  public var actions: [ActionKind] = []
  public var listings: [Listing] = []
  public var settings: [SettingKind] = []
  public var migrations: [Migration] = []
  /// Tables the part derives from others (search indexes): not recorded in the audit trail.
  public var derivedTables: [String] = []
  /// Columns that hold personal data, as `table.column`: the audit trail records that they changed, not their values.
  public var personalColumns: [String] = []
  public var checks: [Check] = []
  /// Files that can be imported and exported, in the order a new site takes them.
  public var imports: [ImportKind] = []
  /// What the overview shows of this part.
  public var figures: [Figure] = []
  /// What waits for somebody, for the inbox.
  public var inbox: [InboxSource] = []
  /// Listings that answer a search across everything.
  public var searchable: [String] = []
  /// How long rows are kept, by table.
  public var retention: [RetentionRule] = []
  /// Optional functions a site may switch off.
  public var switches: [SettingKind] = []
  /// Fills the demo site with this part's made-up data.
  public var demo: (@Sendable (inout DemoBuilder) throws -> Void)?

  public init(name: String, title: Phrase) {
    self.name = name
    self.title = title
  }
}

public struct RoleTemplate: Sendable {
  public let name: String
  public let title: Phrase
  public let permissions: [Permission]

  public init(_ name: String, _ title: Phrase, _ permissions: [Permission]) {
    self.name = name
    self.title = title
    self.permissions = permissions
  }
}

/// One number of the overview.
public struct Figure: Sendable {
  public enum Kind: Sendable { case count, money }

  public let name: String
  public let title: Phrase
  public let kind: Kind
  public let permission: Permission
  public let read: @Sendable (Connection) throws -> Int64

  public init(
    _ name: String, _ title: Phrase, kind: Kind = .count, permission: Permission,
    read: @escaping @Sendable (Connection) throws -> Int64
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.permission = permission
    self.read = read
  }
}

/// A kind of thing that waits for somebody: a listing, and how many rows of it wait.
public struct InboxSource: Sendable {
  public let title: Phrase
  public let listing: String
  public let permission: Permission
  public let count: @Sendable (Connection, AccountID) throws -> Int64

  public init(
    _ title: Phrase, listing: String, permission: Permission,
    count: @escaping @Sendable (Connection, AccountID) throws -> Int64
  ) {
    self.title = title
    self.listing = listing
    self.permission = permission
    self.count = count
  }
}

public struct RetentionRule: Sendable {
  public let table: String
  public let days: Int
  public let reason: Phrase

  public init(table: String, days: Int, reason: Phrase) {
    self.table = table
    self.days = days
    self.reason = reason
  }
}
