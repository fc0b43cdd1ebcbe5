import Kernel
import Values

/// Changes what a route is called and how fast it may be walked.
public struct ChangeRoute: Action {
  public static let name = "fire.changeRoute"
  public static let title = Phrase("Change a patrol route", "修改巡查路线")
  public static let summary = Phrase(
    "Changes a route's name and the least time between its points.", "修改路线名称和点间最短时间。")
  public static let permission: Permission? = FirePermissions.plan
  public static let fields: [Field<Self>] = [
    .init(\.route, "route", "Route", "路线", required: true),
    .init(\.called, "name", "Name", "名称", kind: .optional(.text(most: 80))),
    .init(
      \.walkSeconds, "walkSeconds", "Least seconds between points", "点间最短秒数", kind: .optional(.integer(0...3600))),
  ]

  public var route = RouteCode(unchecked: "")
  public var called: String?
  public var walkSeconds: Int64?

  public init() {}

  public init(_ route: RouteCode) { self.route = route }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolPlanQueries.route(route, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try PatrolPlan.requireRoute(route, in: change.database)
    try PatrolPlanQueries.update(stored.id, name: called, walkSeconds: walkSeconds, in: change.database)
    return Done(Phrase("Route \(route) is changed.", "路线 \(route) 已修改。"))
  }
}
