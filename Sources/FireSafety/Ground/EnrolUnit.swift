import Kernel
import Values

/// Takes a unit into fire safety: from then on it has patrols, an archive and an assessment.
public struct EnrolUnit: Action {
  public static let name = "fire.enrolUnit"
  public static let title = Phrase("Enrol a unit in fire safety", "单位纳入消防管理")
  public static let summary = Phrase(
    "Takes a unit into fire safety, with what it has: inpatients, an emergency department, a control room.",
    "将单位纳入消防管理，并登记其住院、急诊、消防控制室等情况。")
  public static let permission: Permission? = FirePermissions.manage
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.kind, "kind", "Kind", "类别"),
    .init(\.hasOutpatients, "outpatients", "Outpatients", "设门诊"),
    .init(\.hasInpatients, "inpatients", "Inpatients", "设住院"),
    .init(\.hasEmergency, "emergency", "Emergency department", "设急诊"),
    .init(\.hasControlRoom, "controlRoom", "Fire control room", "设消防控制室"),
    .init(\.isKey, "keyUnit", "Key unit for fire safety", "消防安全重点单位"),
    .init(\.employees, "employees", "Employees", "职工人数", kind: .integer(0...1_000_000)),
  ]

  public var unit: Int64 = 0
  public var kind = FireUnitKind.township
  public var hasOutpatients = true
  public var hasInpatients = false
  public var hasEmergency = false
  public var hasControlRoom = false
  public var isKey = false
  public var employees: Int64 = 0

  public init() {}

  public init(_ unit: UnitID, _ kind: FireUnitKind = .township) {
    self.unit = unit.rawValue
    self.kind = kind
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    guard let name = try FireUnitQueries.openName(UnitID(unit), in: change.database) else {
      throw FireRefusal.unknownUnit(unit)
    }
    guard try FireUnitQueries.find(UnitID(unit), in: change.database) == nil else {
      throw FireRefusal.enrolled(Text.clean(name))
    }
    try FireUnitQueries.insert(self, in: change)
    return Done(Phrase("\(name) is enrolled in fire safety.", "“\(name)”已纳入消防管理。"))
  }
}
