/// The name of a field of a form, the same as in the action it fills.
public struct FieldID: RawRepresentable, ExpressibleByStringLiteral, Sendable, Hashable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
