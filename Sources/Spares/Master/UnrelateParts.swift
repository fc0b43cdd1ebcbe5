import Kernel
import Values

/// Takes a substitute off a part (S02).
public struct UnrelateParts: Action {
  public static let name = "spares.unrelate"
  public static let title = Phrase("Remove a substitute", "移除替代件")
  public static let summary = Phrase("Takes a substitute or replacement off a part.", "移除备件的替代或代用关系。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.part, "part", "Part", "备件"),
    .init(\.other, "other", "Other part", "替代备件"),
  ]

  public var part = PartNumber(unchecked: "")
  public var other = PartNumber(unchecked: "")

  public init() {}

  public init(part: PartNumber, other: PartNumber) {
    self.part = part
    self.other = other
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let part = try PartQueries.require(part, in: database)
    let other = try PartQueries.require(other, in: database)
    guard try RelationQueries.remove(part.id, other.id, in: database) else {
      throw SparesRefusal.notRelated(part.number, other: other.number)
    }
    return Done(
      Phrase("\(other.number) is no substitute for \(part.number) any more.", "\(other.number) 不再替代 \(part.number)。"))
  }
}
