import Kernel
import Values

/// Takes a request into the queue of the department.
public struct AcceptRequest: Action {
  public static let name = "office.acceptRequest"
  public static let title = Phrase("Accept the request", "受理申请")
  public static let summary = Phrase("Takes a request into the queue of the department.", "受理本部门的服务申请。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.request, "request", "Request", "服务申请"),
    .init(\.text, "note", "Note", "备注", kind: DirectiveRules.note),
  ]

  public var request = RequestNumber(unchecked: "")
  public var text = ""

  public init() {}

  public init(_ request: RequestNumber, _ text: String = "") {
    self.request = request
    self.text = text
  }

  public func perform(in change: inout Change) throws -> Done {
    try RequestRules.take(.accept, request, text: text, in: change)
  }
}
