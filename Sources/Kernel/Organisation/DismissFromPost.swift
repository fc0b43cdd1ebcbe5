import SQLite
import Values

/// Ends the time somebody holds a post; what has been stays on record.
public struct DismissFromPost: Action {
  public static let name = "posts.dismiss"
  public static let title = Phrase("Dismiss", "免职")
  public static let summary = Phrase(
    "Ends the time somebody holds a post; without a last day it ends today.",
    "结束某人的任职；不填最后任职日则到今天为止。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.post, "post", "Post", "岗位", kind: .integer(1 ... .max), required: true),
    .init(\.account, "account", "Account", "账号", kind: .code(most: 32)),
    .init(\.last, "last", "Last day", "最后任职日"),
  ]

  public var post: Int64 = 0
  public var account = ""
  public var last: Day?

  public init() {}

  public init(_ account: String, from post: PostID, last: Day? = nil) {
    self.post = post.rawValue
    self.account = account
    self.last = last
  }

  public func scope(in change: Change) throws -> UnitID? {
    try PostQueries.find(post, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    guard let post = try PostQueries.find(post, in: change.database) else {
      throw OrganisationRefusal.unknownPost(post)
    }
    let account = try KernelRules.requireAccount(account, in: change.database)
    let last = last ?? change.today
    guard try PostQueries.dismiss(account.id, from: post.id, last: last, in: change.database) else {
      throw OrganisationRefusal.notAppointed(account: account.name)
    }
    return Done(
      Phrase(
        "\(account.name) holds the post \(post.name) up to \(last).", "\(account.name) 任“\(post.name)”至 \(last) 止。"))
  }
}
