import Kernel
import Values

/// Withdraws your own request before the work has begun, with the reason.
public struct WithdrawRequest: Action {
  public static let name = "office.withdrawRequest"
  public static let title = Phrase("Withdraw the service request", "撤回服务申请")
  public static let summary = Phrase(
    "Withdraws your own request before the work has begun, with the reason.", "在开始处理之前撤回自己的申请，并说明理由。")
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
    try RequestRules.take(.withdraw, request, text: text, in: change)
  }
}
