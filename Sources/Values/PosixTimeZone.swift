/// The TZ string at the end of a TZif file ("CET-1CEST,M3.5.0,M10.5.0/3"): the rule for all times after its table.
///
/// POSIX.1-2017, 8.3, with the wider transition times of RFC 8536, 3.3.1.
struct PosixTimeZone: Sendable, Hashable {
  struct Daylight: Sendable, Hashable {
    var offset: Int
    var start: Change
    var end: Change
  }

  struct Change: Sendable, Hashable {
    enum Date: Sendable, Hashable {
      /// 1…365; 29 February is never counted.
      case julian(Int)
      /// 0…365; 29 February is counted.
      case dayOfYear(Int)
      /// The week 5 is the last one; Sunday is 0.
      case month(Int, week: Int, weekday: Int)
    }

    var date: Date
    /// Seconds after midnight, local time; -167 to 167 hours.
    var time: Int
  }

  /// Seconds east of UTC.
  var standard: Int
  var daylight: Daylight?

  func offset(at second: Int64) -> Int {
    guard let daylight else { return standard }
    let day = Int32(clamping: Instant.split(second + Int64(standard), by: 86_400).quotient)
    let year = Day(number: day).components.year
    // The last change before now decides. A time of up to a week off midnight can push a change into the next year,
    // hence three years; of two at once the start wins, which is how "daylight all year" is written.
    var latest = Int64.min
    var isDaylight = false
    for year in (year - 1)...(year + 1) {
      let end = Self.second(of: daylight.end, year: year) - Int64(daylight.offset)
      let start = Self.second(of: daylight.start, year: year) - Int64(standard)
      if end <= second, end > latest { (latest, isDaylight) = (end, false) }
      if start <= second, start >= latest { (latest, isDaylight) = (start, true) }
    }
    return isDaylight ? daylight.offset : standard
  }

  /// Local seconds since 1970 of the change in that year.
  private static func second(of change: Change, year: Int) -> Int64 {
    let newYear = Day.number(year: year, month: 1, day: 1)
    let day: Int
    switch change.date {
    case .julian(let number):
      let isAfterLeapDay = number >= 60 && Day.length(ofMonth: 2, year: year) == 29
      day = newYear + number - 1 + (isAfterLeapDay ? 1 : 0)
    case .dayOfYear(let number): day = newYear + number
    case .month(let month, let week, let weekday):
      let first = Day.number(year: year, month: month, day: 1)
      // 1970-01-01 was a Thursday; remainders of negative numbers are made positive.
      let firstWeekday = ((first + 4) % 7 + 7) % 7
      var dayOfMonth = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      while dayOfMonth >= Day.length(ofMonth: month, year: year) { dayOfMonth -= 7 }
      day = first + dayOfMonth
    }
    return Int64(day) * 86_400 + Int64(change.time)
  }
}
