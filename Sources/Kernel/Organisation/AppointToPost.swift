import SQLite
import Values

/// Appoints somebody to a post from a day to a day.
public struct AppointToPost: Action {
  public static let name = "posts.appoint"
  public static let title = Phrase("Appoint", "任命")
  public static let summary = Phrase(
    "Appoints somebody to a post, from a day on or for a time.",
    "任命某人担任岗位，可限定任期。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.post, "post", "Post", "岗位", kind: .integer(1 ... .max), required: true),
    .init(\.account, "account", "Account", "账号", kind: .code(most: 32)),
    .init(\.from, "from", "From", "起始日期"),
    .init(\.until, "until", "Until", "截止日期"),
  ]

  public var post: Int64 = 0
  public var account = ""
  public var from: Day?
  public var until: Day?

  public init() {}

  public init(_ account: String, to post: PostID, from: Day? = nil, until: Day? = nil) {
    self.post = post.rawValue
    self.account = account
    self.from = from
    self.until = until
  }

  public func scope(in change: Change) throws -> UnitID? {
    try PostQueries.find(post, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let post = try KernelRules.requirePost(post, in: change.database)
    let account = try KernelRules.requireOpenAccount(account, in: change.database)
    let from = from ?? change.today
    let until = until ?? Day(number: KernelRules.endOfTime)
    guard until >= from else { throw KernelRules.endsBeforeItBegins(Self.self) }
    if let other = try PostQueries.overlap(of: account.id, post.id, from: from, until: until, in: change.database) {
      throw OrganisationRefusal.alreadyAppointed(account: account.name, from: other.from, until: other.until)
    }
    try PostQueries.appoint(account.id, to: post.id, from: from, until: until, in: change.database)
    let end = OrganisationRefusal.end(until)
    return Done(
      Phrase(
        "\(account.name) is \(post.name) from \(from) \(end.english).",
        "已任命 \(account.name) 为“\(post.name)”，\(from) 起\(end.chinese)。"))
  }
}
