import SQLite
import Values

/// Gives a unit another name.
public struct RenameUnit: Action {
  public static let name = "units.rename"
  public static let title = Phrase("Rename unit", "单位更名")
  public static let summary = Phrase(
    "Gives a unit another name.",
    "修改单位名称。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1 ... .max), required: true),
    .init(\.newName, "name", "New name", "新名称", kind: .text(most: 80), required: true),
  ]

  public var unit: Int64 = 0
  public var newName = ""

  public init() {}

  public init(_ unit: UnitID, to name: String) {
    self.unit = unit.rawValue
    newName = name
  }

  public func validate() -> [Fault] { newName.isEmpty ? [Self.fault("name", .empty)] : [] }
  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    let unit = try KernelRules.requireUnit(unit, in: change.database)
    guard try !UnitQueries.isTaken(newName, below: unit.parent, except: unit.id.rawValue, in: change.database) else {
      throw OrganisationRefusal.unitTaken(newName)
    }
    try UnitQueries.rename(unit.id, to: newName, in: change.database)
    return Done(Phrase("\(unit.name) is now called \(newName).", "“\(unit.name)”已更名为“\(newName)”。"))
  }
}
