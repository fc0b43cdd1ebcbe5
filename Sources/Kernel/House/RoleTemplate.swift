import Values

/// A role that a new site starts with.
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
