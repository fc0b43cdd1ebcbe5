import SQLite
import Values

/// Says of a day, or of all days of a range, whether they are working days. The last word of a day counts.
public struct SetCalendarDays: Action {
  public enum Kind: String, Choice {
    case holiday
    case working

    public var label: Phrase {
      switch self {
      case .holiday: Phrase("holiday", "休息日")
      case .working: Phrase("working day", "工作日")
      }
    }
  }

  public static let name = "calendar.set"
  public static let title = Phrase("Set calendar days", "设置日历")
  public static let summary = Phrase(
    "Says of a day, or of every day up to another one, that it is a holiday or a working day; the last word counts.",
    "设定某日（或一段日期）为休息日或工作日，以最后一次设定为准。")
  public static let permission: Permission? = KernelPermissions.manageSettings
  public static let fields: [Field<Self>] = [
    .init(\.day, "day", "Day", "日期", kind: .day, required: true),
    .init(\.until, "until", "Up to", "截止日期", hint: Phrase("for a range of days", "连续多日时填写")),
    .init(\.kind, "kind", "Kind", "类别"),
    .init(\.dayName, "name", "Name", "名称", kind: .text(most: 60)),
  ]

  /// So many days are set at once.
  public static let mostDays = 400

  public var day: Day?
  public var until: Day?
  public var kind = Kind.holiday
  public var dayName = ""

  public init() {}

  public init(_ day: Day, until: Day? = nil, _ kind: Kind, name: String = "") {
    self.day = day
    self.until = until
    self.kind = kind
    dayName = name
  }

  public func validate() -> [Fault] {
    guard let day else { return [Self.fault("day", .missing)] }
    guard let until else { return [] }
    if until < day {
      return [Self.fault("until", .rule(code: "order", Phrase("is before the first day", "早于起始日期")))]
    }
    if Int(until.number) - Int(day.number) >= Self.mostDays {
      return [
        Self.fault(
          "until", .rule(code: "tooLong", Phrase("is more than \(Self.mostDays) days on", "超过 \(Self.mostDays) 天")))
      ]
    }
    return []
  }

  public func perform(in change: inout Change) throws -> Done {
    guard let day else { throw InvalidAction(faults: validate()) }
    let last = until ?? day
    for number in day.number...last.number {
      try CalendarQueries.insert(
        Day(number: number), isWorking: kind == .working, name: dayName, account: change.session.account,
        at: change.now, in: change.database)
    }
    let days = Int(last.number - day.number) + 1
    return Done(
      Phrase(
        days == 1
          ? "\(day) is a \(kind.label.english)." : "\(days) days from \(day) on are each a \(kind.label.english).",
        days == 1 ? "\(day) 已设为\(kind.label.chinese)。" : "\(day) 起 \(days) 天已设为\(kind.label.chinese)。"))
  }
}
