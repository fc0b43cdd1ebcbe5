import SQLite
import Values

/// Which days are working days: Monday to Friday, unless the site has said otherwise of a day.
public enum WorkCalendar {
  public static func isWorking(_ day: Day, in database: Connection) throws -> Bool {
    try CalendarQueries.said(of: day, in: database) ?? isWeekday(day)
  }

  /// The last day of a deadline of so many working days, counted from the day after `day`; `day` itself for none.
  ///
  /// A site without working days gets none: the search ends after ten years.
  public static func day(after day: Day, workingDays count: Int, in database: Connection) throws -> Day {
    var day = day
    var left = count
    var steps = 0
    while left > 0, steps < 3660 {
      day = day.advanced(by: 1)
      steps += 1
      if try isWorking(day, in: database) { left -= 1 }
    }
    return day
  }

  /// 1970-01-01 was a Thursday.
  static func isWeekday(_ day: Day) -> Bool {
    let weekday = ((Int(day.number) + 3) % 7 + 7) % 7
    return weekday < 5
  }
}
