import Kernel
import Values

/// Withdraws a rule: nobody has to read it any more, everybody still can.
public struct WithdrawRule: Action {
  public static let name = "office.withdrawRule"
  public static let title = Phrase("Withdraw the rule", "废止制度")
  public static let summary = Phrase("Withdraws a rule; it can still be read.", "废止制度；仍可查阅。")
  public static let permission: Permission? = OfficePermissions.keepRules
  public static let fields: [Field<Self>] = [
    .init(\.number, "number", "Number", "编号"),
    .init(\.reason, "reason", "Reason", "原因", kind: DirectiveRules.note, required: true),
  ]

  public var number = RuleNumber(unchecked: "")
  public var reason = ""

  public init() {}

  public init(_ number: RuleNumber, reason: String) {
    self.number = number
    self.reason = reason
  }

  public func validate() -> [Fault] { DirectiveRules.isBlank(reason) ? [Self.fault("reason", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? { try RuleQueries.find(number, in: change.database)?.unit }

  public func perform(in change: inout Change) throws -> Done {
    guard let stored = try RuleQueries.find(number, in: change.database) else {
      throw OfficeRefusal.unknownRule(number)
    }
    guard !stored.isWithdrawn else { throw OfficeRefusal.ruleWithdrawn(stored.number) }
    try RuleQueries.withdraw(stored.id, reason: reason, in: change)
    return Done(Phrase("Rule \(stored.number) is withdrawn.", "制度 \(stored.number) 已废止。"))
  }
}
