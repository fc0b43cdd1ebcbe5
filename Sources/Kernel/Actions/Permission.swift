import Values

/// The right to do a kind of thing. A part declares its own; roles are sets of them.
public struct Permission: Sendable, Hashable {
  public let name: String
  public let title: Phrase

  public init(_ name: String, _ english: String, _ chinese: String) {
    self.name = name
    title = Phrase(english, chinese)
  }

  /// What everybody may do with what is their own. No role holds it.
  public static let own = Permission("own", "one's own", "本人事项")

  public static func == (left: Permission, right: Permission) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
