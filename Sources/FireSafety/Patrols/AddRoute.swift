import Kernel
import Values

/// Adds a patrol route: the points follow, then the times.
public struct AddRoute: Action {
  public static let name = "fire.addRoute"
  public static let title = Phrase("Add a patrol route", "新增巡查路线")
  public static let summary = Phrase(
    "Adds a route with its checklist; put points on it next, then choose when it is walked.",
    "新增巡查路线并选定检查表；随后设置点位和巡查时段。")
  public static let permission: Permission? = FirePermissions.plan
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.code, "route", "Code", "路线代码"),
    .init(\.called, "name", "Name", "名称", kind: .text(most: 80), required: true),
    .init(\.purpose, "purpose", "Purpose", "用途"),
    .init(
      \.checklist, "checklist", "Checklist", "检查表", kind: .optional(.code(most: 64)),
      hint: Phrase("empty: the one that ships for the purpose", "不填则采用该用途的随附检查表")),
    .init(
      \.walkSeconds, "walkSeconds", "Least seconds between points", "点间最短秒数", kind: .integer(0...3600),
      hint: Phrase("faster is flagged", "更快会被标记")),
  ]

  public var unit: Int64 = 0
  public var code = RouteCode(unchecked: "")
  public var called = ""
  public var purpose = RoutePurpose.day
  public var checklist: FormCode?
  public var walkSeconds: Int64 = 20

  public init() {}

  public init(_ code: RouteCode, _ name: String, of unit: UnitID, _ purpose: RoutePurpose = .day) {
    self.code = code
    called = name
    self.unit = unit.rawValue
    self.purpose = purpose
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    _ = try FireUnits.require(UnitID(unit), in: change.database)
    guard try PatrolPlanQueries.route(code, in: change.database) == nil else { throw PatrolRefusal.routeTaken(code) }
    let form = try Forms.require(checklist ?? purpose.checklist, in: change.database)
    if let version = try Forms.version(of: form, on: change.today, in: change.database) {
      try PatrolChecklist.require(version)
    }
    _ = try PatrolPlanQueries.insert(self, form: form, in: change)
    return Done(Phrase("Route \(code) is added: put points on it.", "路线 \(code) 已新增，请设置点位。"))
  }
}
