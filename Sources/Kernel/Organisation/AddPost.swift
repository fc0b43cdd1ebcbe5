import SQLite
import Values

/// Adds a post to a unit: what somebody is there, whoever holds it.
public struct AddPost: Action {
  public static let name = "posts.add"
  public static let title = Phrase("Add post", "新增岗位")
  public static let summary = Phrase(
    "Adds a post to a unit; the head post stands above the people of the unit.",
    "为单位新增岗位；负责人岗位是本单位人员的上级。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1 ... .max), required: true),
    .init(\.postName, "name", "Post", "岗位名称", kind: .text(most: 80), required: true),
    .init(\.isHead, "head", "Head of the unit", "单位负责人"),
  ]

  public var unit: Int64 = 0
  public var postName = ""
  public var isHead = false

  public init() {}

  public init(_ name: String, in unit: UnitID, isHead: Bool = false) {
    self.unit = unit.rawValue
    postName = name
    self.isHead = isHead
  }

  public func validate() -> [Fault] { postName.isEmpty ? [Self.fault("name", .empty)] : [] }
  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> PostAdded {
    let unit = try KernelRules.requireUnit(unit, in: change.database)
    guard try !PostQueries.isTaken(postName, in: unit.id, in: change.database) else {
      throw OrganisationRefusal.postTaken(postName)
    }
    let id = try PostQueries.insert(postName, of: unit.id, isHead: isHead, in: change.database)
    return PostAdded(id: id, name: postName)
  }
}
