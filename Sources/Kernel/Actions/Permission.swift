import Values

/// The right to do a kind of thing. A part declares its own; roles are sets of them.
public struct Permission: Sendable, Hashable {
  public let name: String
  public let title: Phrase

  public init(_ name: String, _ english: String, _ chinese: String) {
    self.name = name
    title = Phrase(english, chinese)
  }

  /// Held by everybody with an open account: lists of what concerns the viewer alone need no more. No role grants it.
  public static let everybody = Permission("everybody", "have an account", "拥有账号")

  public static func == (left: Permission, right: Permission) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
