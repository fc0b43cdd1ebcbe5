import SQLite
import Values

/// Shows one personal value in full. Who saw whose value, when and why goes on record before it is shown.
public struct RevealPersonal: Action {
  public static let name = "personal.reveal"
  public static let title = Phrase("Show personal data in full", "查看完整个人信息")
  public static let summary = Phrase(
    "Shows a masked value of a row in full, once; who saw it, whose it is and why stays on record.",
    "显示一条记录中被遮盖的完整内容（仅此一次）；查看人、所属人和理由将记录在案。")
  public static let permission: Permission? = KernelPermissions.seePersonal
  public static let fields: [Field<Self>] = [
    .init(\.listing, "listing", "List", "列表", kind: .code(most: 60)),
    .init(\.row, "row", "Row", "记录编号", required: true),
    .init(\.column, "column", "Column", "列", kind: .code(most: 60)),
    .init(\.reason, "reason", "Reason", "理由", kind: .text(most: 200), required: true),
  ]

  public var listing = ""
  public var row: Int64 = 0
  public var column = ""
  public var reason = ""

  public init() {}

  public init(listing: String, row: Int64, column: String, reason: String) {
    self.listing = listing
    self.row = row
    self.column = column
    self.reason = reason
  }

  public func validate() -> [Fault] {
    reason.allSatisfy(\.isWhitespace) ? [Self.fault("reason", .empty)] : []
  }

  public func perform(in change: inout Change) throws -> PersonalRevealed {
    guard let found = change.catalog.listings[listing] else {
      throw KernelRefusal.unknownListing(Text.clean(listing))
    }
    // Whoever may not see the list is told nothing of its rows.
    try change.requireSight(of: found, for: Self.name)
    let listing = found.on(change.today)
    guard let index = listing.columnIndex(column), let reference = listing.columns[index].reference else {
      throw PersonalRefusal.notPersonal(column: Text.clean(column), listing: found.title)
    }
    guard let kept = try PersonalQueries.kept(reference, of: row, in: listing, change.database) else {
      throw PersonalRefusal.noRow(row, listing: found.title)
    }
    guard let id = kept.id else { throw PersonalRefusal.nothingKept(listing.columns[index].title) }
    guard let value = try PersonalQueries.value(of: id, in: change.database) else {
      throw DoorRefusal.personalDataErased
    }
    let subject = Text.clean(kept.subject)
    try PersonalQueries.insertReveal(self, subject: subject, in: change)
    return PersonalRevealed(
      subject: subject, column: listing.columns[index].title, value: Text.clean(value.string ?? value.text))
  }
}
