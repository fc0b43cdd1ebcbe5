/// The lasting name of a command: `parts.new`. Used by the palette's memory, settings and generated documents.
public struct CommandID: RawRepresentable, ExpressibleByStringLiteral, Sendable, Hashable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// Whether it only opens a list or a desk that has a place of its own.
  public var opens: Bool { rawValue.hasPrefix("go.") }
}
