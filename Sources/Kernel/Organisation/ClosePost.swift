import SQLite
import Values

/// Closes a post that nobody holds any more.
public struct ClosePost: Action {
  public static let name = "posts.close"
  public static let title = Phrase("Close post", "撤销岗位")
  public static let summary = Phrase(
    "Closes a post; refused while somebody holds it today or later.",
    "撤销岗位；目前或今后仍有人任职时不能撤销。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.post, "post", "Post", "岗位", kind: .integer(1 ... .max), required: true)
  ]

  public var post: Int64 = 0

  public init() {}

  public init(_ post: PostID) { self.post = post.rawValue }

  public func scope(in change: Change) throws -> UnitID? {
    try PostQueries.find(post, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let post = try KernelRules.requirePost(post, in: change.database)
    let holders = try PostQueries.holders(of: post.id, from: change.today, in: change.database)
    guard holders == 0 else { throw OrganisationRefusal.postHeld(post.name, holders: holders) }
    try PostQueries.close(post.id, at: change.now, in: change.database)
    return Done(Phrase("The post \(post.name) is closed.", "岗位“\(post.name)”已撤销。"))
  }
}
