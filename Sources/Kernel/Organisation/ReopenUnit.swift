import SQLite
import Values

/// Opens a closed unit again, where it was.
public struct ReopenUnit: Action {
  public static let name = "units.reopen"
  public static let title = Phrase("Reopen unit", "恢复单位")
  public static let summary = Phrase(
    "Opens a closed unit again where it was; refused while the unit above it is closed.",
    "在原处恢复已撤销的单位；上级单位仍为撤销状态时不能恢复。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1 ... .max), required: true)
  ]

  public var unit: Int64 = 0

  public init() {}

  public init(_ unit: UnitID) { self.unit = unit.rawValue }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    guard let unit = try UnitQueries.find(unit, in: database) else { throw KernelRefusal.unknownUnit(unit) }
    guard !unit.isOpen else { throw OrganisationRefusal.unitOpen(unit.name) }
    if let parent = unit.parent {
      guard let above = try UnitQueries.find(parent, in: database) else { throw KernelRefusal.unknownUnit(parent) }
      guard above.isOpen else { throw OrganisationRefusal.parentClosed(unit.name, parent: above.name) }
    }
    guard try !UnitQueries.isTaken(unit.name, below: unit.parent, except: unit.id.rawValue, in: database) else {
      throw OrganisationRefusal.unitTaken(unit.name)
    }
    try UnitQueries.reopen(unit.id, in: database)
    return Done(Phrase("The unit \(unit.name) is open again.", "单位“\(unit.name)”已恢复。"))
  }
}
