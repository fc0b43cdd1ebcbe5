import Kernel
import Values

/// Says when a route is walked; the rounds of the next weeks are made at once.
public struct AddWindow: Action {
  public static let name = "fire.addWindow"
  public static let title = Phrase("Add a time of patrols", "新增巡查时段")
  public static let summary = Phrase(
    "Says when a route is walked, how often, and how much grace there is; the rounds of the next weeks are made at once.",
    "设置路线的巡查时段、次数和宽限，并立即生成今后数周的巡查任务。")
  public static let permission: Permission? = FirePermissions.plan
  public static let fields: [Field<Self>] = [
    .init(\.route, "route", "Route", "路线", required: true),
    .init(\.recurrence, "recurrence", "How often", "周期"),
    .init(\.starts, "starts", "From", "开始时间", hint: ClockTime.hint),
    .init(
      \.minutes, "minutes", "Minutes", "时长（分钟）", kind: .integer(1...1440),
      hint: Phrase("of a day's window; a month's reaches to its end", "仅用于每日时段；按月的至期末")),
    .init(\.times, "times", "Rounds in it", "次数", kind: .integer(1...24)),
    .init(
      \.grace, "grace", "Grace in minutes", "宽限（分钟）", kind: .integer(0...1440),
      hint: Phrase("late until then, missed after it", "宽限内为超时，之后为漏查")),
    .init(
      \.maxGap, "maxGap", "Most minutes between rounds", "最大间隔（分钟）", kind: .optional(.integer(10...1440)),
      hint: Phrase("a longer night gets one more", "夜间时段变长时自动增加一次")),
    .init(\.from, "from", "From day", "起始日期", hint: Phrase("empty: today", "不填为今天")),
  ]

  public var route = RouteCode(unchecked: "")
  public var recurrence = PatrolRecurrence.daily
  public var starts = ClockTime(minutes: 8 * 60)
  public var minutes: Int64 = 600
  public var times: Int64 = 1
  public var grace: Int64 = 30
  public var maxGap: Int64?
  public var from: Day?

  public init() {}

  public init(_ route: RouteCode, starts: Int64, minutes: Int64, times: Int64 = 1, grace: Int64 = 30) {
    self.route = route
    self.starts = ClockTime(minutes: starts)
    self.minutes = minutes
    self.times = times
    self.grace = grace
  }

  public func validate() -> [Fault] {
    // A round has to have some time of its own.
    recurrence == .daily && times > minutes / 10
      ? [Self.fault("times", .tooLarge(most: max(1, minutes / 10)))] : []
  }

  public func scope(in change: Change) throws -> UnitID? {
    try PatrolPlanQueries.route(route, in: change.database)?.unit
  }

  /// The window it describes.
  func window(from day: Day) -> PatrolWindow {
    var window = PatrolWindow(from: day)
    window.recurrence = recurrence
    window.startsMinute = recurrence == .daily ? starts.minutes : 0
    window.lastsMinutes = recurrence == .daily ? minutes : 1440
    window.times = times
    window.graceMinutes = grace
    window.maxGapMinutes = recurrence == .daily ? maxGap : nil
    let end = ClockTime(minutes: (starts.minutes + minutes) % 1440)
    window.name =
      switch recurrence {
      case .daily: "\(starts)–\(end)"
      case .monthly: "1–31"
      case .halfMonthly: "1–15, 16–31"
      }
    return window
  }

  public func perform(in change: inout Change) throws -> WindowAdded {
    let stored = try PatrolPlan.requireRoute(route, in: change.database)
    guard from.map({ $0 >= change.today }) ?? true else { throw PatrolRefusal.fromPast }
    return try Self.add(window(from: from ?? change.today), to: stored, profile: "", in: change)
  }

  /// Adds a window to a route and makes its first slots.
  static func add(
    _ window: PatrolWindow, to route: PatrolRoute, profile: String, replacing: Bool = false, in change: Change
  ) throws -> WindowAdded {
    guard try !PatrolPlanQueries.points(of: route.id, on: max(window.from, change.today), in: change.database).isEmpty
    else { throw PatrolRefusal.noPoints(route.code) }
    let id = try PatrolPlanQueries.insert(window, of: route.id, profile: profile, in: change)
    let zone = try FireTime.zone(in: change.database)
    let stored = PatrolPlanQueries.StoredWindow(
      id: id, route: route.id, unit: route.unit, window: window, planned: nil)
    let made = try PatrolPlan.extend(stored, in: zone, replacing: replacing, change)
    return WindowAdded(window: id, route: route.code, slots: Int64(made))
  }
}

/// A time of patrols was added.
public struct WindowAdded: Outcome {
  public let window: Int64
  public let route: RouteCode
  public let slots: Int64

  init(window: Int64, route: RouteCode, slots: Int64) {
    self.window = window
    self.route = route
    self.slots = slots
  }

  public init(json: JSON) throws(OutcomeFault) {
    window = try json.integer("window")
    route = RouteCode(unchecked: try json.string("route"))
    slots = try json.integer("slots")
  }

  public var json: JSON { ["window": .integer(window), "route": route.json, "slots": .integer(slots)] }

  public var sentence: Phrase {
    Phrase("Route \(route): \(slots) rounds are planned ahead.", "路线 \(route)：已生成 \(slots) 次巡查任务。")
  }
}
