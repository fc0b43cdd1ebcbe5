/// How a role looks: two colours and attributes.
public struct Style: Sendable, Hashable {
  public let foreground: Color
  public let background: Color
  public let attributes: Attributes

  public init(_ foreground: Color = .standard, on background: Color = .standard, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
