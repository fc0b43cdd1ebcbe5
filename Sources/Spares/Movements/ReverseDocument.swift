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
    try DocumentQueries.require(document, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> DocumentReversed {
    let database = change.database
    let stored = try DocumentQueries.require(document, in: database)
    if let by = stored.reversedBy { throw SparesRefusal.alreadyReversed(document, by: by) }
    guard stored.kind != .reversal else { throw SparesRefusal.reversalOfReversal(document) }
    if let by = stored.returnedBy { throw SparesRefusal.hasReturns(document, by: by) }
    if stored.account != change.session.account {
      guard try change.holds(SparesPermissions.reverseAny, unit: stored.unit) else {
        throw SparesRefusal.notYours(document, by: stored.accountName)
      }
    }
    // A transfer moved stock of another store too: whose unit that is, has a say.
    let right = stored.account == change.session.account ? SparesPermissions.reverse : SparesPermissions.reverseAny
    for line in stored.lines where stored.kind == .transfer {
      try MovementRules.requireRight(right, unit: try BinQueries.require(line.bin, in: database).unit, in: change)
    }
    var book = try DocumentQueries.insert(
      .init(
        kind: .reversal, store: stored.store, observedOn: change.today, reason: reason, reverses: stored.id,
        supplier: stored.supplier, workOrder: stored.workOrder, equipment: stored.equipment), in: change)
    book.reversed = (stored.kind, stored.day)
    let difference = try Reversing(stored: stored, book: book, settling: settling).post(in: database)
    try undoLearning(stored, in: database)
    try ReservationQueries.giveBack(stored.id, by: book.id, on: change.today, in: database)
    return DocumentReversed(document: document, by: book.number, difference: Money(fen: difference))
  }

  private func undoLearning(_ stored: StoredDocument, in database: Connection) throws {
    guard stored.kind == .receipt, let supplier = stored.supplier, let ordered = stored.orderedOn,
      let part = stored.lines.first?.part
    else { return }
    try SupplierQueries.unlearn(
      supplier, part: part, days: Int64(stored.day.number) - Int64(ordered.number), in: database)
  }
}
