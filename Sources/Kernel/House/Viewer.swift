import Values

/// Somebody who looks, and when: what inbox, overview and alerts are made for.
public struct Viewer: Sendable {
  public let account: AccountID
  public let rights: Rights
  public let today: Day
  public let now: Instant
  /// When `today` began, by the site's time zone.
  public let dayStart: Instant

  /// The permissions held somewhere on the site.
  public var permissions: Set<String> { rights.somewhere }

  public func may(_ permission: Permission?) -> Bool { rights.may(permission) }
}
