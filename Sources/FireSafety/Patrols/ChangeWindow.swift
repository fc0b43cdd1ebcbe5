import Kernel
import Values

/// Changes a time of patrols: the old one ends, rounds that have not opened are withdrawn, and a new one takes its place.
public struct ChangeWindow: Action {
  public static let name = "fire.changeWindow"
  public static let title = Phrase("Change a time of patrols", "修改巡查时段")
  public static let summary = Phrase(
    "Ends a time of patrols and puts another in its place; rounds that have opened already stay as they are.",
    "结束原时段并改用新时段；已到时间的巡查任务保持不变。")
  public static let permission: Permission? = FirePermissions.plan
  public static let fields: [Field<Self>] = [
    .init(\.window, "window", "Time of patrols No.", "时段编号", kind: .integer(1...Int64.max), required: true),
    .init(\.starts, "starts", "From", "开始时间", kind: .optional(ClockTime.kind), hint: ClockTime.hint),
    .init(\.minutes, "minutes", "Minutes", "时长（分钟）", kind: .optional(.integer(1...1440))),
    .init(\.times, "times", "Rounds in it", "次数", kind: .optional(.integer(1...24))),
    .init(\.grace, "grace", "Grace in minutes", "宽限（分钟）", kind: .optional(.integer(0...1440))),
  ]

  public var window: Int64 = 0
  public var starts: ClockTime?
  public var minutes: Int64?
  public var times: Int64?
  public var grace: Int64?

  public init() {}

  public init(_ window: Int64) { self.window = window }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolPlanQueries.window(window, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> WindowAdded {
    let database = change.database
    let stored = try EndWindow.require(window, in: change)
    guard let route = try PatrolPlanQueries.route(stored.route, in: database) else {
      throw PatrolRefusal.unknownWindow(window)
    }
    _ = try PatrolPlan.end(stored, reason: "changed", in: change)
    var next = stored.window
    next.from = change.today
    next.until = nil
    if next.recurrence == .daily {
      next.startsMinute = starts?.minutes ?? next.startsMinute
      next.lastsMinutes = minutes ?? next.lastsMinutes
      let end = ClockTime(minutes: (next.startsMinute + next.lastsMinutes) % 1440)
      next.name = "\(ClockTime(minutes: next.startsMinute))–\(end)"
    }
    next.times = times ?? next.times
    next.graceMinutes = grace ?? next.graceMinutes
    return try AddWindow.add(next, to: route, profile: "", replacing: true, in: change)
  }
}
