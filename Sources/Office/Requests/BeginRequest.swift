import Kernel
import Values

/// Says that you have begun the work that was assigned to you.
public struct BeginRequest: Action {
  public static let name = "office.beginRequest"
  public static let title = Phrase("Begin the work", "开始处理")
  public static let summary = Phrase("Says that you have begun the work that was assigned to you.", "表示已开始处理派给您的申请。")
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
    try RequestRules.take(.begin, request, text: text, in: change)
  }
}
