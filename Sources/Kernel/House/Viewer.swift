import Values

/// Somebody who looks, and when: what inbox, overview and alerts are made for.
public struct Viewer: Sendable {
  public let account: AccountID
  /// The permissions held somewhere on the site.
  public let permissions: Set<String>
  public let today: Day
  public let now: Instant

  public func may(_ permission: Permission?) -> Bool {
    permission.map { $0 == .own || permissions.contains($0.name) } ?? true
  }
}
