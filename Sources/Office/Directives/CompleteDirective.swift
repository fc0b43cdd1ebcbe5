import Kernel
import Values

/// A recipient reports that a directive is carried out, and what was done.
public struct CompleteDirective: Action {
  public static let name = "office.completeDirective"
  public static let title = Phrase("Report completion", "回报完成")
  public static let summary = Phrase(
    "Reports that you have carried out a directive addressed to you, and what was done.", "回报发给您的指令已完成，并说明完成情况。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.directive, "directive", "Directive", "指令"),
    .init(\.text, "text", "What was done", "完成情况", kind: DirectiveRules.note, required: true),
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
    guard own.directive.asksCompletion else { throw OfficeRefusal.notAsked(own.directive.number) }
    guard !own.recipient.isCompleted else { throw OfficeRefusal.alreadyCompleted(own.directive.number) }
    try DirectiveRules.note("completed", own.directive, own.recipient, text: text, in: change)
    return Done(
      Phrase("Directive \(own.directive.number) is reported as completed.", "已回报 \(own.directive.number) 完成。"))
  }
}
