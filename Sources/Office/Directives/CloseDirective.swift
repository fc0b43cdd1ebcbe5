import Kernel
import Values

/// Closes a directive: what is done is done, what is open is not waited for.
public struct CloseDirective: Action {
  public static let name = "office.closeDirective"
  public static let title = Phrase("Close the directive", "办结指令")
  public static let summary = Phrase(
    "Closes a directive; what is still open is not waited for any more.", "办结指令，不再等待未完成事项。")
  public static let permission: Permission? = OfficePermissions.direct
  public static let fields: [Field<Self>] = [
    .init(\.directive, "directive", "Directive", "指令"),
    .init(\.note, "note", "Note", "说明", kind: DirectiveRules.note),
  ]

  public var directive = DirectiveNumber(unchecked: "")
  public var note = ""

  public init() {}

  public init(_ directive: DirectiveNumber, note: String = "") {
    self.directive = directive
    self.note = note
  }

  public func scope(in change: Change) throws -> UnitID? {
    try DirectiveRules.require(directive, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try DirectiveRules.requireOpen(directive, in: change.database)
    try DirectiveQueries.note("closed", of: stored.id, version: stored.version, text: note, in: change)
    try DirectiveQueries.end(stored.id, as: "closed", on: change.today, in: change.database)
    return Done(Phrase("Directive \(stored.number) is closed.", "指令 \(stored.number) 已办结。"))
  }
}
