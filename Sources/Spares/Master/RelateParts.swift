import Kernel
import Values

/// Says that another part replaces this one, or may stand in for it (S02).
public struct RelateParts: Action {
  public static let name = "spares.relate"
  public static let title = Phrase("Name a substitute", "登记替代件")
  public static let summary = Phrase(
    "Says that a part was replaced by another one, or that another one may stand in for it; offered when it is short.",
    "登记备件已被替代或可代用的关系，缺货时提示。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.part, "part", "Part", "备件"),
    .init(\.kind, "kind", "Kind", "关系"),
    .init(\.other, "other", "Other part", "替代备件"),
    .init(\.note, "note", "Note", "备注", kind: .text(most: 200)),
  ]

  public var part = PartNumber(unchecked: "")
  public var kind = RelationKind.standIn
  public var other = PartNumber(unchecked: "")
  public var note = ""

  public init() {}

  public init(part: PartNumber, kind: RelationKind, other: PartNumber, note: String = "") {
    self.part = part
    self.kind = kind
    self.other = other
    self.note = note
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let part = try PartQueries.require(part, in: database)
    let other = try PartQueries.require(other, in: database)
    guard part.id != other.id else { throw SparesRefusal.ownSubstitute(part.number) }
    if kind == .replacedBy, try RelationQueries.leads(from: other.id, to: part.id, in: database) {
      throw SparesRefusal.replacedInCircle(part.number, by: other.number)
    }
    try RelationQueries.set(part.id, kind, other.id, note: note, in: database)
    return kind == .replacedBy
      ? Done(Phrase("\(part.number) is replaced by \(other.number).", "\(part.number) 已由 \(other.number) 替代。"))
      : Done(Phrase("\(other.number) may stand in for \(part.number).", "\(other.number) 可代用 \(part.number)。"))
  }
}
