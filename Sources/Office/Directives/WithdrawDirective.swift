import Kernel
import Values

/// Takes a directive back: nobody has to do anything about it any more.
public struct WithdrawDirective: Action {
  public static let name = "office.withdrawDirective"
  public static let title = Phrase("Withdraw the directive", "撤回指令")
  public static let summary = Phrase(
    "Takes a directive back; it stays on record and can still be read.", "撤回指令；记录保留，仍可查阅。")
  public static let permission: Permission? = OfficePermissions.direct
  public static let fields: [Field<Self>] = [
    .init(\.directive, "directive", "Directive", "指令"),
    .init(\.reason, "reason", "Reason", "原因", kind: DirectiveRules.note, required: true),
  ]

  public var directive = DirectiveNumber(unchecked: "")
  public var reason = ""

  public init() {}

  public init(_ directive: DirectiveNumber, reason: String) {
    self.directive = directive
    self.reason = reason
  }

  public func validate() -> [Fault] { DirectiveRules.isBlank(reason) ? [Self.fault("reason", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? {
    try DirectiveRules.require(directive, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try DirectiveRules.requireOpen(directive, in: change.database)
    try DirectiveQueries.note("withdrawn", of: stored.id, version: stored.version, text: reason, in: change)
    try DirectiveQueries.end(stored.id, as: "withdrawn", on: change.today, in: change.database)
    return Done(Phrase("Directive \(stored.number) is withdrawn.", "指令 \(stored.number) 已撤回。"))
  }
}
