import Kernel
import Values

/// Chooses how often a route is walked, as a rule asks it: makes the window, in the place of those the route has.
public struct ChooseProfile: Action {
  public static let name = "fire.chooseProfile"
  public static let title = Phrase("Choose how often a route is walked", "选择巡查频次方案")
  public static let summary = Phrase(
    "Takes a profile of a rule (by day, twice a night, every two hours, monthly) in the place of the route's times; what has opened stays.",
    "按规范方案（白天、夜间两次、每两小时、每月等）设置路线时段，替换原有时段；已到时间的任务保留。")
  public static let permission: Permission? = FirePermissions.plan
  public static let fields: [Field<Self>] = [
    .init(\.route, "route", "Route", "路线", required: true),
    .init(\.profile, "profile", "Profile", "方案"),
  ]

  public var route = RouteCode(unchecked: "")
  public var profile = PatrolProfile.day

  public init() {}

  public init(_ profile: PatrolProfile, for route: RouteCode) {
    self.profile = profile
    self.route = route
  }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolPlanQueries.route(route, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> WindowAdded {
    let database = change.database
    let stored = try PatrolPlan.requireRoute(route, in: database)
    guard profile.purposes.contains(stored.purpose) else { throw PatrolRefusal.otherPurpose(profile, stored.purpose) }
    let unit = try FireUnits.require(stored.unit, in: database)
    let before = try PatrolPlanQueries.windows(of: stored.id, on: change.today, in: database)
    for window in before { _ = try PatrolPlan.end(window, reason: profile.rawValue, in: change) }
    return try AddWindow.add(
      profile.window(for: unit, from: change.today), to: stored, profile: profile.rawValue,
      replacing: !before.isEmpty, in: change)
  }
}
