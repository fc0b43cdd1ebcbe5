import Kernel
import Values

/// The person concerned answers a breach; as often as there is something to say.
public struct AnswerBreach: Action {
  public static let name = "office.answerBreach"
  public static let title = Phrase("Answer the breach", "申辩")
  public static let summary = Phrase(
    "Answers a breach recorded of you; whoever recorded it and whoever oversees you see the answer.",
    "就登记您的违令记录申辩，登记人和督办人可见。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.breach, "breach", "Breach", "违令记录"),
    .init(\.text, "text", "Answer", "申辩内容", kind: DirectiveRules.note, required: true),
  ]

  public var breach = BreachNumber(unchecked: "")
  public var text = ""

  public init() {}

  public init(_ breach: BreachNumber, _ text: String) {
    self.breach = breach
    self.text = text
  }

  public func validate() -> [Fault] { DirectiveRules.isBlank(text) ? [Self.fault("text", .empty)] : [] }

  public func perform(in change: inout Change) throws -> Done {
    try change.requireOwnPIN()
    guard let stored = try BreachQueries.find(breach, in: change.database) else {
      throw OfficeRefusal.unknownBreach(breach)
    }
    guard stored.account == change.session.account else { throw OfficeRefusal.notYourBreach(breach) }
    guard !stored.isRevoked else { throw OfficeRefusal.alreadyRevoked(stored.number) }
    try BreachQueries.append("answer", to: stored.id, text: text, in: change)
    return Done(Phrase("Your answer to \(stored.number) is kept.", "已提交对 \(stored.number) 的申辩。"))
  }
}
