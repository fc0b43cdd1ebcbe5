import Kernel
import Values

/// The read receipt: the reader's own act, for the present version. Acknowledges an emergency.
public struct ReadDirective: Action {
  public static let name = "office.readDirective"
  public static let title = Phrase("Confirm reading", "确认已阅读")
  public static let summary = Phrase(
    "Confirms in your own name that you have read the present version of a directive addressed to you.",
    "以本人名义确认已阅读发给您的指令的现行版本。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [.init(\.directive, "directive", "Directive", "指令")]

  public var directive = DirectiveNumber(unchecked: "")

  public init() {}

  public init(_ directive: DirectiveNumber) { self.directive = directive }

  public func perform(in change: inout Change) throws -> Done {
    try change.requireOwnPIN()
    let own = try DirectiveRules.requireOwn(directive, in: change)
    guard own.recipient.readVersion < own.directive.version else {
      throw OfficeRefusal.alreadyRead(own.directive.number, version: own.directive.version)
    }
    try DirectiveRules.note("read", own.directive, own.recipient, in: change)
    return Done(
      Phrase("You confirmed reading \(own.directive.number).", "您已确认阅读 \(own.directive.number)。"))
  }
}
