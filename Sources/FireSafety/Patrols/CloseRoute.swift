import Kernel
import Values

/// Takes a route out of use: what has not opened is withdrawn, what was due stays due.
public struct CloseRoute: Action {
  public static let name = "fire.closeRoute"
  public static let title = Phrase("Take a route out of use", "停用巡查路线")
  public static let summary = Phrase(
    "Takes a route out of use; rounds that have not opened are withdrawn, what happened stays.",
    "停用巡查路线；未到时间的巡查任务随之撤销，历史记录保留。")
  public static let permission: Permission? = FirePermissions.plan
  public static let fields: [Field<Self>] = [.init(\.route, "route", "Route", "路线", required: true)]

  public var route = RouteCode(unchecked: "")

  public init() {}

  public init(_ route: RouteCode) { self.route = route }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolPlanQueries.route(route, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try PatrolPlan.requireRoute(route, in: change.database)
    let reason = "route \(route) out of use"
    for window in try PatrolPlanQueries.windows(of: stored.id, on: change.today, in: change.database) {
      _ = try PatrolPlan.end(window, reason: reason, in: change)
    }
    let extras = try PatrolSlotQueries.unopenedExtras(of: stored.id, at: change.now, in: change.database)
    try PatrolPlan.withdraw(extras, reason: reason, in: change)
    try PatrolPlanQueries.closeRoute(stored.id, on: change.today, in: change.database)
    return Done(Phrase("Route \(route) is out of use.", "路线 \(route) 已停用。"))
  }
}
