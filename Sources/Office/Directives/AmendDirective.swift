import Kernel
import Values

/// Puts a new version of a directive in place of the present one, which stays on record; everybody has to read it again.
public struct AmendDirective: Action {
  public static let name = "office.amendDirective"
  public static let title = Phrase("Amend the directive", "修订指令")
  public static let summary = Phrase(
    "Puts a new version in place of the present one, which stays on record; everybody confirms reading again. What was completed stays so.",
    "以新版本替换现行版本，旧版保留；收件人须重新确认阅读，已完成的仍算完成。")
  public static let permission: Permission? = OfficePermissions.direct
  public static let fields: [Field<Self>] = [
    .init(\.directive, "directive", "Directive", "指令"),
    .init(\.subject, "title", "Title", "标题", kind: .text(most: 120), hint: Phrase("empty: as it is", "不填则不变")),
    .init(\.text, "text", "Text", "正文", kind: DirectiveRules.text, hint: Phrase("empty: as it is", "不填则不变")),
    .init(\.deadline, "deadline", "Deadline", "期限", hint: Phrase("empty: as it is", "不填则不变")),
    .init(\.reason, "reason", "Reason", "修订原因", kind: DirectiveRules.note, required: true),
  ]

  public var directive = DirectiveNumber(unchecked: "")
  public var subject = ""
  public var text = ""
  public var deadline: Day?
  public var reason = ""

  public init() {}

  public init(
    _ directive: DirectiveNumber, title: String = "", text: String = "", deadline: Day? = nil, reason: String
  ) {
    self.directive = directive
    subject = title
    self.text = text
    self.deadline = deadline
    self.reason = reason
  }

  public func validate() -> [Fault] { DirectiveRules.isBlank(reason) ? [Self.fault("reason", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? {
    try DirectiveRules.require(directive, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let stored = try DirectiveRules.requireOpen(directive, in: database)
    if let deadline, deadline < change.today { throw OfficeRefusal.pastDeadline(deadline) }
    let before = try DirectiveQueries.text(of: stored.id, version: stored.version, in: database)
    let (subject, text) = (
      DirectiveRules.isBlank(subject) ? stored.title : subject, DirectiveRules.isBlank(text) ? before : text
    )
    let deadline = deadline ?? stored.deadline
    guard subject != stored.title || text != before || deadline != stored.deadline else {
      throw OfficeRefusal.nothingChanged(stored.number.text)
    }
    let version = stored.version + 1
    try DirectiveQueries.insertVersion(
      version, of: stored.id, title: subject, text: text, deadline: deadline, reason: reason, in: change)
    try DirectiveQueries.advance(stored.id, to: version, title: subject, deadline: deadline, in: database)
    try DirectiveQueries.note("amended", of: stored.id, version: version, day: deadline, text: reason, in: change)
    try RecipientQueries.refresh(stored.id, in: database)
    return Done(
      Phrase("Directive \(stored.number) is now at version \(version).", "指令 \(stored.number) 已修订为第 \(version) 版。"))
  }
}
