import Kernel
import Values

/// Adds a round beyond the plan, as before holidays.
public struct AddExtraSlot: Action {
  public static let name = "fire.addExtraSlot"
  public static let title = Phrase("Add an extra round", "加派巡查")
  public static let summary = Phrase(
    "Adds a round of a route beyond the plan, as before holidays, with the reason.", "在计划之外加派一次巡查（如节前检查），并写明原因。")
  public static let permission: Permission? = FirePermissions.supervise
  public static let fields: [Field<Self>] = [
    .init(\.route, "route", "Route", "路线", required: true),
    .init(\.day, "day", "Day", "日期", hint: Phrase("empty: today", "不填为今天")),
    .init(\.starts, "starts", "From", "开始时间", hint: ClockTime.hint),
    .init(\.minutes, "minutes", "Minutes", "时长（分钟）", kind: .integer(10...1440)),
    .init(\.grace, "grace", "Grace in minutes", "宽限（分钟）", kind: .integer(0...1440)),
    .init(\.reason, "reason", "Reason", "原因", kind: .text(most: 200), required: true),
  ]

  public var route = RouteCode(unchecked: "")
  public var day: Day?
  public var starts = ClockTime(minutes: 8 * 60)
  public var minutes: Int64 = 600
  public var grace: Int64 = 30
  public var reason = ""

  public init() {}

  public init(_ route: RouteCode, on day: Day?, starts: Int64, minutes: Int64, reason: String) {
    self.route = route
    self.day = day
    self.starts = ClockTime(minutes: starts)
    self.minutes = minutes
    self.reason = reason
  }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolPlanQueries.route(route, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> SlotAdded {
    let database = change.database
    let stored = try PatrolPlan.requireRoute(route, in: database)
    let day = day ?? change.today
    var window = PatrolWindow(from: day)
    (window.startsMinute, window.lastsMinutes, window.graceMinutes) = (starts.minutes, minutes, grace)
    let zone = try FireTime.zone(in: database)
    guard let plan = SlotPlan.slots(of: window, on: day...day, in: zone).first, plan.due > change.now else {
      throw PatrolRefusal.fromPast
    }
    guard try !PatrolPlanQueries.points(of: stored.id, on: day, in: database).isEmpty else {
      throw PatrolRefusal.noPoints(route)
    }
    let slot = SlotPlan.Slot(
      day: day, ordinal: try PatrolSlotQueries.nextOrdinal(stored.id, on: day, in: database), opens: plan.opens,
      due: plan.due, grace: plan.grace)
    let id = try PatrolSlotQueries.insert(slot, window: nil, route: stored.id, unit: stored.unit, in: change)
    try PatrolSlotQueries.note("add", of: id, reason: reason, in: change)
    return SlotAdded(slot: id, route: route, day: day)
  }
}

/// An extra round was added.
public struct SlotAdded: Outcome {
  public let slot: Int64
  public let route: RouteCode
  public let day: Day

  init(slot: Int64, route: RouteCode, day: Day) {
    self.slot = slot
    self.route = route
    self.day = day
  }

  public init(json: JSON) throws(OutcomeFault) {
    slot = try json.integer("slot")
    route = RouteCode(unchecked: try json.string("route"))
    day = try json.required("day") { $0.string.flatMap { Day(text: $0) } }
  }

  public var json: JSON { ["slot": .integer(slot), "route": route.json, "day": day.json] }

  public var sentence: Phrase {
    Phrase("An extra round of \(route) is due on \(day).", "已加派 \(day) 路线 \(route) 的巡查。")
  }
}
