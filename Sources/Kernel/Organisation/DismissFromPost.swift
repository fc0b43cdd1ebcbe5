import SQLite
import Values

/// Ends the time somebody holds a post; what has been stays on record.
public struct DismissFromPost: Action {
  public static let name = "posts.dismiss"
  public static let title = Phrase("Dismiss", "免职")
  public static let summary = Phrase(
    "Ends the time somebody holds a post; without a last day it ends today. An appointment that begins later is taken back.",
    "结束某人的任职；不填最后任职日则到今天为止，尚未开始的任命随之取消。")
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
    let (name, title) = (account.name, post.name)
    switch try PostQueries.dismiss(account.id, from: post.id, last: last, in: change.database) {
    case nil: throw OrganisationRefusal.notAppointed(account: name)
    case .ends: return Done(Phrase("\(name) holds the post \(title) up to \(last).", "\(name) 任“\(title)”至 \(last) 止。"))
    case .takenBack(let from):
      return Done(
        Phrase(
          "The appointment of \(name) to the post \(title) from \(from) is taken back; it had not begun.",
          "已取消 \(name) 自 \(from) 起任“\(title)”的任命，该任职尚未开始。"))
    }
  }
}
