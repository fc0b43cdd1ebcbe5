import Kernel
import Values

public struct DocumentReversed: Outcome, Hashable {
  public let document: DocumentNumber
  public let by: DocumentNumber
  /// What left beyond (or, negative, short of) the document's own value.
  public let difference: Money

  init(document: DocumentNumber, by: DocumentNumber, difference: Money) {
    self.document = document
    self.by = by
    self.difference = difference
  }

  public init(json: JSON) throws(OutcomeFault) {
    document = DocumentNumber(unchecked: try json.string("document"))
    by = DocumentNumber(unchecked: try json.string("by"))
    difference = Money(fen: try json.integer("difference"))
  }

  public var json: JSON { ["document": document.json, "by": by.json, "difference": difference.json] }

  public var sentence: Phrase {
    let plain = Phrase("\(document) was reversed by \(by)", "\(document) 已由 \(by) 冲销")
    guard difference != .zero else { return plain + Phrase(".", "。") }
    return plain
      + Phrase(", with a price difference of ¥\(difference.format()).", "，差价 ¥\(difference.format())。")
  }
}
