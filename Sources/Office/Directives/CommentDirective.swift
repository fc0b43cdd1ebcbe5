import Kernel
import Values

/// Asks or answers something about a directive, for everybody who sees it.
public struct CommentDirective: Action {
  public static let name = "office.commentDirective"
  public static let title = Phrase("Comment", "留言")
  public static let summary = Phrase(
    "Asks or answers something about a directive; everybody it concerns sees it.", "就指令提问或答复，相关人员均可见。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.directive, "directive", "Directive", "指令"),
    .init(\.text, "text", "Comment", "留言内容", kind: DirectiveRules.note, required: true),
  ]

  public var directive = DirectiveNumber(unchecked: "")
  public var text = ""

  public init() {}

  public init(_ directive: DirectiveNumber, _ text: String) {
    self.directive = directive
    self.text = text
  }

  public func validate() -> [Fault] { DirectiveRules.isBlank(text) ? [Self.fault("text", .empty)] : [] }

  public func perform(in change: inout Change) throws -> Done {
    try change.requireOwnPIN()
    let stored = try DirectiveRules.require(directive, in: change.database)
    guard
      try SightQueries.sees(stored.id, account: change.session.account, on: change.today, in: change.database)
    else { throw OfficeRefusal.notConcerned(stored.number) }
    guard stored.state == "open" else {
      throw OfficeRefusal.ended(stored.number, withdrawn: stored.state == "withdrawn")
    }
    try DirectiveQueries.note("comment", of: stored.id, version: stored.version, text: text, in: change)
    return Done(Phrase("The comment on \(stored.number) is kept.", "已在 \(stored.number) 留言。"))
  }
}
