import Kernel
import Values

/// Whoever raised a request confirms that the work is done, and rates it.
public struct ConfirmRequest: Action {
  public static let name = "office.confirmRequest"
  public static let title = Phrase("Confirm and rate", "确认并评价")
  public static let summary = Phrase(
    "Confirms that your request was done, and rates the service from 1 (bad) to 5 (very good).",
    "确认申请已完成，并按 1（差）至 5（很好）评价。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.request, "request", "Request", "服务申请"),
    .init(\.rating, "rating", "Rating", "评分", kind: .integer(1...5), required: true),
    .init(\.text, "note", "Note", "评语", kind: DirectiveRules.note),
  ]

  public var request = RequestNumber(unchecked: "")
  public var rating: Int64 = 0
  public var text = ""

  public init() {}

  public init(_ request: RequestNumber, rating: Int64, note: String = "") {
    self.request = request
    self.rating = rating
    text = note
  }

  public func perform(in change: inout Change) throws -> Done {
    try RequestRules.take(.confirm, request, rating: rating, text: text, in: change)
  }
}
