import Kernel
import Values

/// A recipient reports back; as often as there is something to say.
public struct GiveFeedback: Action {
  public static let name = "office.giveFeedback"
  public static let title = Phrase("Give feedback", "填写反馈")
  public static let summary = Phrase(
    "Reports back on a directive addressed to you; the issuer and whoever oversees it see it.",
    "就发给您的指令填写反馈，下发人和督办人可见。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.directive, "directive", "Directive", "指令"),
    .init(\.text, "text", "Feedback", "反馈内容", kind: DirectiveRules.note, required: true),
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
    let own = try DirectiveRules.requireRead(directive, in: change)
    try DirectiveRules.note("feedback", own.directive, own.recipient, text: text, in: change)
    return Done(Phrase("Feedback on \(own.directive.number) is given.", "已填写 \(own.directive.number) 的反馈。"))
  }
}
