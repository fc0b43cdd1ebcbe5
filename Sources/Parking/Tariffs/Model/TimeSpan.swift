import Values

/// A time from a moment up to, and without, another one.
public struct TimeSpan: Sendable, Hashable {
  public var from: Instant
  public var until: Instant

  public init(from: Instant, until: Instant) {
    self.from = from
    self.until = until
  }
}
