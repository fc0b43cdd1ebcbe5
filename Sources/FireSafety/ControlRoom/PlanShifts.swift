import Kernel
import Values

/// Plans one shift a day of a control room, for some days, with the same people.
public struct PlanShifts: Action {
  public static let name = "fire.planShifts"
  public static let title = Phrase("Plan shifts", "排班")
  public static let summary = Phrase(
    "Plans a shift of the control room for each of some days: 8 hours at most, at least two persons.",
    "按日安排消防控制室值班：每班不超过 8 小时，至少两人。")
  public static let permission: Permission? = FirePermissions.manage
  public static let mostDays = 62
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.from, "from", "From", "起始日期"),
    .init(\.until, "until", "Until", "截止日期", hint: Phrase("empty: that day alone", "不填则仅当日")),
    .init(
      \.starts, "starts", "Begins at", "上班时间", kind: .text(most: 5), required: true,
      hint: Phrase("such as 08:00", "如 08:00")),
    .init(
      \.ends, "ends", "Ends at", "下班时间", kind: .text(most: 5), required: true, hint: Phrase("such as 16:00", "如 16:00")),
    .init(\.people, "people", "On duty", "值班人员", required: true, hint: AccountNames.hint),
  ]

  public var unit: Int64 = 0
  public var from = Day(number: 0)
  public var until: Day?
  public var starts = ""
  public var ends = ""
  public var people = AccountNames([])

  public init() {}

  public init(_ unit: UnitID, _ from: Day, until: Day? = nil, _ starts: String, _ ends: String, _ people: [String]) {
    self.unit = unit.rawValue
    self.from = from
    self.until = until
    self.starts = starts
    self.ends = ends
    self.people = AccountNames(people)
  }

  public func validate() -> [Fault] {
    func wrong(_ field: String, _ text: String) -> [Fault] {
      ControlTime.minutes(text) == nil
        ? [Self.fault(field, .malformed(expected: Phrase("a time such as 08:00", "时间，如 08:00")))] : []
    }
    var faults = wrong("starts", starts) + wrong("ends", ends)
    if let until, until < from {
      faults.append(Self.fault("until", .rule(code: "beforeFrom", Phrase("is before the first day", "早于起始日期"))))
    }
    return faults
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    let unit = try ControlRoom.require(UnitID(unit), in: change.database)
    guard let start = ControlTime.minutes(starts), let end = ControlTime.minutes(ends) else {
      throw ControlRefusal.badTime(starts)
    }
    let length = ShiftRules.length(from: start, until: end)
    guard length <= ControlRules.shiftMinutes else { throw ControlRefusal.shiftTooLong(minutes: length) }
    guard from >= change.today else { throw ControlRefusal.pastDay(from) }
    let last = until ?? from
    guard from.days(until: last) < Self.mostDays else { throw ControlRefusal.tooManyDays(most: Self.mostDays) }
    let crew = try ShiftRules.people(people, in: unit.id, change: change)
    let zone = try ControlTime.zone(in: change.database)
    var cut: [Day] = []
    for number in from.number...last.number {
      let span = ShiftRules.span(Day(number: number), from: start, until: end, in: zone)
      for person in crew { try ShiftRules.requireFree(person, span, in: zone, database: change.database) }
      try ShiftQueries.insert(span, in: unit.id, crew, change: change)
      if span.isCut { cut.append(span.day) }
    }
    return Done(try said(from.days(until: last) + 1, cut, crew, last, in: change))
  }

  private func said(
    _ count: Int, _ cut: [Day], _ crew: [AccountID], _ last: Day, in change: Change
  ) throws -> Phrase {
    let planned = Phrase(
      count == 1 ? "1 shift is planned." : "\(count) shifts are planned.", "已安排 \(count) 个班次。")
    let days = cut.map(\.description)
    let shorter =
      cut.isEmpty
      ? Phrase("", "")
      : Phrase(
        " Clocks are set back in that of \(days.joined(separator: ", ")): it ends after 8 h, an hour earlier by the clock.",
        "\(days.joined(separator: "、")) 的班次遇时钟回拨，满 8 小时即结束，按钟点提前 1 小时。")
    return try planned + shorter
      + ShiftRules.warning(ShiftRules.uncertified(crew, on: last, in: change.database))
  }
}
