import SQLite
import Values

/// What a label is stuck on, as a part introduces it.
public struct LabelKind: Sendable, Hashable {
  public let name: String
  public let title: Phrase
  public let permission: Permission
  /// The list its rows are of.
  public let listing: String
  /// The function it goes with besides its list, such as `spares.labels`; nil for none.
  public let function: String?
  /// The label of a code; the part's own refusal for one that nobody has.
  let find: @Sendable (_ code: String, Connection) throws -> Label
  /// The label of a row of the list; nil where it is gone.
  let read: @Sendable (_ key: Int64, Connection) throws -> Label?

  public init(
    _ name: String, _ title: Phrase, permission: Permission, listing: String, function: String? = nil,
    find: @escaping @Sendable (String, Connection) throws -> Label,
    read: @escaping @Sendable (Int64, Connection) throws -> Label?
  ) {
    self.name = name
    self.title = title
    self.permission = permission
    self.listing = listing
    self.function = function
    self.find = find
    self.read = read
  }

  public static func == (left: Self, right: Self) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
