import SQLite
import Values

/// One number of the overview.
public struct Figure: Sendable {
  public enum Kind: Sendable { case count, money }

  public let name: String
  public let title: Phrase
  public let kind: Kind
  public let permission: Permission
  /// The listing that shows what was counted, and its filters; nil where none does.
  public let opens: Opening?
  /// It counts the whole site: whoever holds the permission for some units only is not shown it.
  public let needsWholeSite: Bool
  let read: @Sendable (Connection, Viewer) throws -> Int64
  /// One number a day, oldest first, the last one today's; nil where the past is never known, empty where it is not now.
  let trend: (@Sendable (Connection, Viewer) throws -> [Int64])?

  public struct Opening: Sendable, Hashable {
    public let listing: String
    public let filters: [String: JSON]

    public init(_ listing: String, filters: [String: JSON] = [:]) {
      self.listing = listing
      self.filters = filters
    }
  }

  public init(
    _ name: String, _ title: Phrase, kind: Kind = .count, permission: Permission, opens: Opening? = nil,
    needsWholeSite: Bool = false,
    trend: (@Sendable (Connection, Viewer) throws -> [Int64])? = nil,
    read: @escaping @Sendable (Connection, Viewer) throws -> Int64
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.permission = permission
    self.opens = opens
    self.needsWholeSite = needsWholeSite
    self.trend = trend
    self.read = read
  }

  /// How many days a trend shows.
  public static let trendDays = 30
}
