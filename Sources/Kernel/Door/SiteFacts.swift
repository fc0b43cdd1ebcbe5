import Values

/// What a site is called and where its days begin.
public struct SiteFacts: Sendable, Hashable {
  public let name: String
  public let timeZone: String
  public let createdAt: Instant
  /// Everything in it is made up.
  public let isDemo: Bool
}
