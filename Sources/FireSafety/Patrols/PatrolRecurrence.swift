import Kernel
import Values

/// How often the time of a route comes again.
public enum PatrolRecurrence: String, Choice {
  case daily
  /// The calendar month.
  case monthly
  /// From the 1st to the 15th and from the 16th to the month's end.
  case halfMonthly

  public var label: Phrase {
    switch self {
    case .daily: Phrase("every day", "每日")
    case .monthly: Phrase("every month", "每月")
    case .halfMonthly: Phrase("every half month", "每半月")
    }
  }

  /// The days of the period a day is in.
  func period(of day: Day) -> ClosedRange<Day> {
    switch self {
    case .daily: return day...day
    case .monthly: return day.monthStart...day.monthEnd
    case .halfMonthly:
      let middle = day.monthStart.advanced(by: 15)
      return day < middle ? day.monthStart...middle.advanced(by: -1) : middle...day.monthEnd
    }
  }
}
