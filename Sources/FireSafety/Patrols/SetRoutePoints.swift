import Kernel
import Values

/// Says which points a route has from today on, in the order they are walked. A round that runs keeps those it began with.
public struct SetRoutePoints: Action {
  public static let name = "fire.setRoutePoints"
  public static let title = Phrase("Set the points of a route", "设置路线点位")
  public static let summary = Phrase(
    "Says which points a route has from a day on, in the order they are walked; a round that has begun keeps its own.",
    "设置路线自指定日期起的点位及行走顺序；已开始的巡查不受影响。")
  public static let permission: Permission? = FirePermissions.plan
  public static let fields: [Field<Self>] = [
    .init(\.route, "route", "Route", "路线", required: true),
    .init(\.points, "points", "Points", "点位", required: true, hint: PointList.hint),
    .init(\.from, "from", "From", "起始日期", hint: Phrase("empty: today", "不填为今天")),
  ]

  public var route = RouteCode(unchecked: "")
  public var points = PointList([])
  public var from: Day?

  public init() {}

  public init(_ route: RouteCode, _ points: [PointCode]) {
    self.route = route
    self.points = PointList(points)
  }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolPlanQueries.route(route, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let stored = try PatrolPlan.requireRoute(route, in: database)
    guard from.map({ $0 >= change.today }) ?? true else { throw PatrolRefusal.fromPast }
    var asked: Set<String> = []
    var asksAll = false
    let points = try points.all.map { code in
      let point = try PatrolPlan.requirePoint(code, in: database)
      asked.formUnion(point.items)
      asksAll = asksAll || point.items.isEmpty
      guard !point.isClosed else { throw PatrolRefusal.pointClosed(code) }
      guard point.unit == stored.unit else {
        throw PatrolRefusal.otherUnit(
          code, name: Text.clean(point.name), unit: try PatrolWords.unit(point.unit, in: database))
      }
      return point.id
    }
    try PatrolPlanQueries.setPoints(points, of: stored.id, from: from ?? change.today, in: change)
    let version = try Forms.version(of: stored.form, on: change.today, in: database)
    let unasked = asksAll ? [] : version?.items.map(\.code.text).filter { !asked.contains($0) } ?? []
    let warning =
      unasked.isEmpty
      ? Phrase("", "")
      : Phrase(
        " No point asks \(unasked.joined(separator: ", ")): add them to points.",
        "没有点位检查 \(unasked.joined(separator: "、"))，请补充到点位。")
    return Done(
      Phrase("Route \(route) has \(points.count) points.", "路线 \(route) 共 \(points.count) 个点位。") + warning)
  }
}
