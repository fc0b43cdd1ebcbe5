import Kernel
import Values

/// Says that the work is done, and what was done.
public struct DeliverRequest: Action {
  public static let name = "office.deliverRequest"
  public static let title = Phrase("Deliver the work", "交付")
  public static let summary = Phrase("Says that the work is done, and what was done.", "表示已完成，并说明完成情况。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.request, "request", "Request", "服务申请"),
    .init(\.text, "done", "What was done", "完成情况", kind: DirectiveRules.note, required: true),
  ]

  public var request = RequestNumber(unchecked: "")
  public var text = ""

  public init() {}

  public init(_ request: RequestNumber, _ text: String) {
    self.request = request
    self.text = text
  }

  public func validate() -> [Fault] { DirectiveRules.isBlank(text) ? [Self.fault("done", .empty)] : [] }

  public func perform(in change: inout Change) throws -> Done {
    try RequestRules.take(.deliver, request, text: text, in: change)
  }
}
