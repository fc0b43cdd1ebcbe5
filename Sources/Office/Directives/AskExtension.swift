import Kernel
import Values

/// A recipient asks for a later deadline of their own.
public struct AskExtension: Action {
  public static let name = "office.askExtension"
  public static let title = Phrase("Ask for an extension", "申请延期")
  public static let summary = Phrase(
    "Asks the issuer for a later deadline of your own, with a reason.", "向下发人申请将您的期限延后，并说明原因。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.directive, "directive", "Directive", "指令"),
    .init(\.until, "until", "Until", "延至", required: true),
    .init(\.reason, "reason", "Reason", "原因", kind: DirectiveRules.note, required: true),
  ]

  public var directive = DirectiveNumber(unchecked: "")
  public var until: Day?
  public var reason = ""

  public init() {}

  public init(_ directive: DirectiveNumber, until: Day, reason: String) {
    self.directive = directive
    self.until = until
    self.reason = reason
  }

  public func validate() -> [Fault] {
    var faults: [Fault] = []
    if until == nil { faults.append(Self.fault("until", .missing)) }
    if DirectiveRules.isBlank(reason) { faults.append(Self.fault("reason", .empty)) }
    return faults
  }

  public func perform(in change: inout Change) throws -> Done {
    try change.requireOwnPIN()
    let own = try DirectiveRules.requireRead(directive, in: change)
    guard let until, let deadline = own.recipient.deadline else {
      throw OfficeRefusal.noDeadline(own.directive.number)
    }
    guard !own.recipient.isCompleted else { throw OfficeRefusal.alreadyCompleted(own.directive.number) }
    guard until > deadline else { throw OfficeRefusal.notLater(deadline) }
    guard until >= change.today else { throw OfficeRefusal.pastDeadline(until) }
    guard try !RecipientQueries.hasAsked(own.recipient.id, in: change.database) else {
      throw OfficeRefusal.alreadyAsked(own.directive.number)
    }
    try DirectiveRules.note("asked", own.directive, own.recipient, day: until, text: reason, in: change)
    return Done(
      Phrase(
        "An extension of \(own.directive.number) until \(until) is asked for.",
        "已申请 \(own.directive.number) 延至 \(until)。"))
  }
}
