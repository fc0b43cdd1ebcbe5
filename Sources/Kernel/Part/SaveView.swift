import Values

/// Keeps a list as it is looked at under a name, in place of a view of the same name.
public struct SaveView: Action {
  public static let name = "views.save"
  public static let title = Phrase("Save a view", "保存视图")
  public static let summary = Phrase(
    "Keeps columns, order, filters and what is found of a list under a name, for you or for everybody.",
    "将列表的列、排序、筛选和查找内容保存为视图，供自己或所有人使用。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.listing, "listing", "List", "列表", kind: .code(most: 80)),
    .init(\.view, "name", "Name", "名称", kind: .text(most: 60), required: true),
    .init(\.content, "content", "Content", "内容", kind: .text(most: 8000), required: true),
    .init(
      \.shared, "shared", "For everybody", "所有人可用",
      hint: Phrase("needs the permission to share views", "需要共享列表视图权限")),
  ]

  public var listing = ""
  public var view = ""
  public var content = ""
  public var shared = false

  public init() {}

  public init(listing: String, name: String, layout: ListLayout, shared: Bool = false) {
    self.listing = listing
    view = name
    content = layout.json.text
    self.shared = shared
  }

  public func validate() -> [Fault] {
    view.allSatisfy { $0.isWhitespace } ? [Self.fault("name", .empty)] : []
  }

  public func perform(in change: inout Change) throws -> ViewSaved {
    try change.requireOwnPIN()
    guard let listing = change.catalog.listings[listing] else {
      throw KernelRefusal.unknownListing(Text.clean(listing))
    }
    try change.requireSight(of: listing, for: Self.name)
    if shared { try change.requireAnywhere(KernelPermissions.shareViews, for: Self.name) }
    if let problem = ListLayout.problem(with: content, in: listing) {
      throw KernelRefusal.badValue(setting: "content", problem)
    }
    let account = shared ? nil : change.session.account
    let name = Text.clean(view)
    guard
      let id = try PreferenceQueries.save(
        name, of: listing.name, content: content, account: account, in: change.database)
    else { throw KernelRefusal.unknownListing(listing.name) }
    // Counted afterwards: saving over a view adds none.
    guard try PreferenceQueries.count(of: account, in: change.database) <= SavedView.most else {
      throw KernelRefusal.tooManyViews(most: SavedView.most)
    }
    return ViewSaved(view: id, name: name)
  }
}

/// A view was kept.
public struct ViewSaved: Outcome {
  public let view: ViewID
  public let name: String

  init(view: ViewID, name: String) {
    self.view = view
    self.name = name
  }

  public init(json: JSON) throws(OutcomeFault) {
    view = ViewID(try json.integer("view"))
    name = try json.string("name")
  }

  public var json: JSON { ["view": .integer(view.rawValue), "name": .string(name)] }

  public var sentence: Phrase { Phrase("View \(name) was saved.", "视图 \(name) 已保存。") }
}
