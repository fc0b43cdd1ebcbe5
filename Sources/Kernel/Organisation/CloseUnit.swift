import SQLite
import Values

/// Closes a unit in which nobody and nothing is left; what it was stays on record.
public struct CloseUnit: Action {
  public static let name = "units.close"
  public static let title = Phrase("Close unit", "撤销单位")
  public static let summary = Phrase(
    "Closes a unit; refused while open accounts, posts or units are in it.",
    "撤销单位；其中仍有正常账号、在设岗位或下级单位时不能撤销。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1 ... .max), required: true)
  ]

  public var unit: Int64 = 0

  public init() {}

  public init(_ unit: UnitID) { self.unit = unit.rawValue }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    let unit = try KernelRules.requireUnit(unit, in: change.database)
    let uses = try UnitQueries.uses(of: unit.id, in: change.database)
    guard uses.people == 0, uses.posts == 0, uses.units == 0 else {
      throw OrganisationRefusal.unitInUse(unit.name, people: uses.people, posts: uses.posts, units: uses.units)
    }
    try UnitQueries.close(unit.id, at: change.now, in: change.database)
    return Done(Phrase("The unit \(unit.name) is closed.", "单位“\(unit.name)”已撤销。"))
  }
}
