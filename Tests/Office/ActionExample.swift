import Values

/// How an action is tried: what is in it, and how far the right it takes has to reach.
struct ActionExample: Sendable {
  enum Reach: Sendable {
    /// The unit of what it concerns.
    case place
    /// The whole site.
    case site
    /// It concerns only one's own.
    case own
  }

  let reach: Reach
  /// Nil where there is no such place for it.
  let content: @Sendable (PermissionWorld, PermissionWorld.Place) -> JSON?

  init(_ reach: Reach, _ content: @escaping @Sendable (PermissionWorld, PermissionWorld.Place) -> JSON?) {
    self.reach = reach
    self.content = content
  }

  /// The examples of all parts, by the actions' names.
  static let all: [String: ActionExample] = kernel.merging(spares) { first, _ in first }
    .merging(office) { first, _ in first }.merging(fire) { first, _ in first }
    .merging(parking) { first, _ in first }
}
