import Kernel
import Values

/// Gives a request to somebody of the department; again where somebody else has to go on.
public struct AssignRequest: Action {
  public static let name = "office.assignRequest"
  public static let title = Phrase("Assign the request", "派工")
  public static let summary = Phrase(
    "Gives an accepted request to somebody of the department; never to whoever raised it.", "将已受理的申请派给部门内人员（不能派给提出人）。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.request, "request", "Request", "服务申请"),
    .init(\.person, "person", "Account", "账号", kind: .code(most: 32)),
    .init(\.text, "note", "Note", "备注", kind: DirectiveRules.note),
  ]

  public var request = RequestNumber(unchecked: "")
  public var person = ""
  public var text = ""

  public init() {}

  public init(_ request: RequestNumber, to person: String, note: String = "") {
    self.request = request
    self.person = person
    text = note
  }

  public func perform(in change: inout Change) throws -> Done {
    let assignee = try RequestRules.requireAssignee(person, for: request, in: change)
    return try RequestRules.take(.assign, request, assignee: assignee, text: text, in: change)
  }
}
