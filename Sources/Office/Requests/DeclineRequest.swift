import Kernel
import Values

/// Declines a request, with the reason.
public struct DeclineRequest: Action {
  public static let name = "office.declineRequest"
  public static let title = Phrase("Decline the request", "不予受理")
  public static let summary = Phrase("Declines a request, with the reason.", "不予受理服务申请，并说明理由。")
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
    try RequestRules.take(.decline, request, text: text, in: change)
  }
}
