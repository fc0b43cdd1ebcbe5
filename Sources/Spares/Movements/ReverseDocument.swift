import Kernel
import SQLite
import Values

/// Reverses a posted document: its quantity at its own value. Nothing posted is ever edited or deleted.
public struct ReverseDocument: Action {
  public static let name = "spares.reverse"
  public static let title = Phrase("Reverse document", "冲销单据")
  public static let summary = Phrase(
    """
    Reverses a document, its quantity at its own value; where that value has since gone, only with a price difference.
    """, "按原数量、原金额冲销单据；若金额已不足，只能按差价冲销。")
  public static let permission: Permission? = SparesPermissions.reverse
  public static let fields: [Field<Self>] = [
    .init(\.document, "document", "Document", "单据"),
    .init(\.reason, "reason", "Reason", "原因", kind: .text(most: 200)),
    .init(\.settling, "priceDifference", "With price difference", "差价冲销"),
  ]

  public var document = DocumentNumber(unchecked: "")
  public var reason = ""
  /// Takes the stock out at what it is worth now and books the rest as a price difference.
  public var settling = false

  public init() {}

  public init(document: DocumentNumber, reason: String = "", settling: Bool = false) {
    self.document = document
    self.reason = reason
    self.settling = settling
  }

  public func scope(in change: Change) throws -> UnitID? {
    guard let stored = try DocumentQueries.find(document, in: change.database) else {
      throw SparesRefusal.unknownDocument(document)
    }
    return stored.unit
  }

  public func perform(in change: inout Change) throws -> DocumentReversed {
    let database = change.database
    guard let stored = try DocumentQueries.find(document, in: database) else {
      throw SparesRefusal.unknownDocument(document)
    }
    if let by = stored.reversedBy { throw SparesRefusal.alreadyReversed(document, by: by) }
    guard stored.kind != .reversal else { throw SparesRefusal.reversalOfReversal(document) }
    if stored.account != change.session.account {
      guard try change.holds(SparesPermissions.reverseAny, unit: stored.unit) else {
        throw SparesRefusal.notYours(document, by: stored.accountName)
      }
    }
    let made = try DocumentQueries.insert(
      .init(kind: .reversal, store: stored.store, observedOn: change.today, reason: reason, reverses: stored.id),
      pattern: SparesSettings.reversalNumber, in: change)
    var difference: Int64 = 0
    for line in stored.lines {
      guard let part = try PartQueries.facts(line.part, in: database) else { continue }
      // A bin that was blocked since takes part all the same: a wrong posting is corrected where it was made.
      let bin = try BinQueries.require(line.bin, in: database)
      let posting = Posting(part: part, bin: bin, document: made.id)
      if line.quantity > .zero {
        difference += try posting.takeBack(
          line.quantity, value: line.value, number: document, settling: settling, in: database
        ).difference.fen
      } else {
        _ = try posting.put(Quantity(-line.quantity.units), value: Money(fen: -line.value.fen), in: database)
      }
    }
    return DocumentReversed(document: document, by: made.number, difference: Money(fen: difference))
  }
}

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
