import Kernel
import Values

/// Changes what a unit has, as far as fire safety asks for it.
public struct ChangeFireUnit: Action {
  public static let name = "fire.changeUnit"
  public static let title = Phrase("Change a unit's entry", "修改消防管理单位")
  public static let summary = Phrase(
    "Changes what a unit has: inpatients, an emergency department, a control room, how many employees.",
    "修改单位的住院、急诊、消防控制室、职工人数等情况。")
  public static let permission: Permission? = FirePermissions.manage
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.kind, "kind", "Kind", "类别"),
    .init(\.hasOutpatients, "outpatients", "Outpatients", "设门诊"),
    .init(\.hasInpatients, "inpatients", "Inpatients", "设住院"),
    .init(\.hasEmergency, "emergency", "Emergency department", "设急诊"),
    .init(\.hasControlRoom, "controlRoom", "Fire control room", "设消防控制室"),
    .init(\.isKey, "keyUnit", "Key unit for fire safety", "消防安全重点单位"),
    .init(\.employees, "employees", "Employees", "职工人数", kind: .optional(.integer(0...1_000_000))),
  ]

  public var unit: Int64 = 0
  public var kind: FireUnitKind?
  public var hasOutpatients: Bool?
  public var hasInpatients: Bool?
  public var hasEmergency: Bool?
  public var hasControlRoom: Bool?
  public var isKey: Bool?
  public var employees: Int64?

  public init() {}

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try FireUnits.require(UnitID(unit), in: change.database)
    try FireUnitQueries.update(stored.id, self, in: change.database)
    return Done(Phrase("\(stored.name) is changed.", "“\(stored.name)”已修改。"))
  }
}
