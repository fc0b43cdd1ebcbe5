import Kernel
import Values

/// Sends delivered work back to whoever did it, with the reason.
public struct ReopenRequest: Action {
  public static let name = "office.reopenRequest"
  public static let title = Phrase("Send the work back", "退回重做")
  public static let summary = Phrase(
    "Sends delivered work back to whoever did it, with the reason.", "将已交付的申请退回重做，并说明理由。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.request, "request", "Request", "服务申请"),
    .init(\.text, "reason", "Reason", "理由", kind: DirectiveRules.note, required: true),
  ]

  public var request = RequestNumber(unchecked: "")
  public var text = ""

  public init() {}

  public init(_ request: RequestNumber, _ text: String) {
    self.request = request
    self.text = text
  }

  public func validate() -> [Fault] { DirectiveRules.isBlank(text) ? [Self.fault("reason", .empty)] : [] }

  public func perform(in change: inout Change) throws -> Done {
    try RequestRules.take(.reopen, request, text: text, in: change)
  }
}
