import Values

/// Removes a saved view: one's own, or everybody's with the right to share.
public struct DeleteView: Action {
  public static let name = "views.delete"
  public static let title = Phrase("Delete a view", "删除视图")
  public static let summary = Phrase(
    "Removes a saved view of yours; one that everybody has needs the permission to share views.",
    "删除自己的视图；删除所有人可用的视图需要共享视图权限。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.view, "view", "View", "视图", kind: .integer(1 ... .max), required: true)
  ]

  public var view: Int64 = 0

  public init() {}

  public init(_ view: ViewID) { self.view = view.rawValue }

  public func perform(in change: inout Change) throws -> Done {
    try change.requireOwnPIN()
    guard let stored = try PreferenceQueries.view(ViewID(view), in: change.database),
      stored.account.map({ $0 == change.session.account }) ?? true
    else { throw KernelRefusal.unknownView(view) }
    if stored.account == nil { try change.requireAnywhere(KernelPermissions.shareViews, for: Self.name) }
    try PreferenceQueries.delete(stored, in: change.database)
    return Done(Phrase("View \(stored.name) was deleted.", "视图 \(stored.name) 已删除。"))
  }
}
