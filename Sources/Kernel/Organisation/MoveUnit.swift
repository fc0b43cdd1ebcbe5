import SQLite
import Values

/// Puts a unit, with everything below it, below another one or at the top.
public struct MoveUnit: Action {
  public static let name = "units.move"
  public static let title = Phrase("Move unit", "单位划转")
  public static let summary = Phrase(
    "Puts a unit with everything below it below another one, or at the top.",
    "将单位连同其下级划归另一上级单位，或置于顶层。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1 ... .max), required: true),
    .init(\.parent, "parent", "New parent unit", "新上级单位"),
  ]

  public var unit: Int64 = 0
  public var parent: Int64?

  public init() {}

  public init(_ unit: UnitID, below parent: UnitID?) {
    self.unit = unit.rawValue
    self.parent = parent?.rawValue
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    let unit = try KernelRules.requireUnit(unit, in: change.database)
    let above = try parent.map { try KernelRules.requireUnit($0, in: change.database) }
    // The right has to reach both ends: else somebody could pull a foreign unit under their own.
    try KernelRules.requireReach(above?.id, in: change)
    guard !(above?.path.hasPrefix(unit.path) ?? false) else { throw OrganisationRefusal.unitCycle(unit.name) }
    guard try !UnitQueries.isTaken(unit.name, below: parent, except: unit.id.rawValue, in: change.database) else {
      throw OrganisationRefusal.unitTaken(unit.name)
    }
    try UnitQueries.move(unit, below: parent, path: above?.path ?? "/", in: change.database)
    change.cache.forget()
    guard let above else { return Done(Phrase("\(unit.name) is now at the top.", "“\(unit.name)”已置于顶层。")) }
    return Done(Phrase("\(unit.name) is now below \(above.name).", "“\(unit.name)”已划归“\(above.name)”。"))
  }
}
