import Kernel
import Values

/// How often rounds are walked, as rules ask it: choosing one makes the windows of a route. Data, each with its source.
public enum PatrolProfile: String, Choice {
  case day
  case nightTwice
  case nightStrict
  case monthly
  case halfMonthly

  public var label: Phrase {
    switch self {
    case .day: Phrase("by day: 2 where there are patients, else 1", "白天：住院、门诊 2 次，其他 1 次")
    case .nightTwice: Phrase("twice a night, 22:00 to 06:00", "夜间 2 次（22:00–06:00）")
    case .nightStrict: Phrase("every 2 hours at night, 22:00 to 06:00", "夜间每 2 小时一次（22:00–06:00）")
    case .monthly: Phrase("once a calendar month", "每自然月一次")
    case .halfMonthly: Phrase("every half month, high-risk places", "每半月一次（高风险场所）")
    }
  }

  /// What it rests on.
  public var source: Phrase {
    switch self {
    case .day:
      Phrase(
        "Plan three (4): a daily patrol. Twice in inpatient and outpatient areas: the Nine Rules for medical institutions (2020).",
        "方案三（四）每日防火巡查；住院、门诊区域每日 2 次：《医疗机构消防安全管理九项规定（2020）》。")
    case .nightTwice:
      Phrase(
        "Nine Rules for medical institutions (2020): at least 2 a night in inpatient and emergency areas. Order 61 art. 25 only asks hospitals to strengthen night patrols.",
        "《医疗机构消防安全管理九项规定（2020）》：住院、急诊区域夜间不少于 2 次；61号令第25条仅要求加强夜间巡查。")
    case .nightStrict:
      Phrase("GB/T 40248-2021 7.3.5: at most 2 hours between rounds at night.", "GB/T 40248-2021 7.3.5：夜间巡查间隔不超过 2 小时。")
    case .monthly:
      Phrase(
        "GB/T 40248-2021 7.3.7 and plan three (4): once a calendar month.", "GB/T 40248-2021 7.3.7、方案三（四）：每自然月至少一次。")
    case .halfMonthly:
      Phrase(
        "GB 50444-2008 5.2.2: extinguishers in high-risk places every half month.",
        "GB 50444-2008 5.2.2：高风险场所灭火器每半月检查一次。")
    }
  }

  /// The window it makes; its rounds count by what the unit has.
  public func window(for unit: FireUnits.Unit, from day: Day) -> PatrolWindow {
    var window = PatrolWindow(from: day)
    switch self {
    case .day:
      window.name = "08:00–18:00"
      (window.startsMinute, window.lastsMinutes) = (8 * 60, 10 * 60)
      window.times = unit.hasInpatients || unit.hasOutpatients ? 2 : 1
      window.graceMinutes = 60
    case .nightTwice, .nightStrict:
      window.name = "22:00–06:00"
      (window.startsMinute, window.lastsMinutes) = (22 * 60, 8 * 60)
      window.times = self == .nightStrict ? 4 : 2
      window.maxGapMinutes = self == .nightStrict ? 120 : nil
      window.graceMinutes = self == .nightStrict ? 15 : 30
    case .monthly, .halfMonthly:
      window.name = self == .monthly ? "1–31" : "1–15, 16–31"
      window.recurrence = self == .monthly ? .monthly : .halfMonthly
      (window.startsMinute, window.lastsMinutes, window.graceMinutes) = (0, 1440, 0)
    }
    return window
  }

  /// The routes it fits.
  var purposes: Set<RoutePurpose> {
    switch self {
    case .day: [.day]
    case .nightTwice, .nightStrict: [.night]
    case .monthly: [.monthly, .equipment]
    case .halfMonthly: [.equipment]
    }
  }
}
