extension Day {
  /// The day of that date, or nil where the calendar has none. Years 1 to 9999.
  ///
  /// Both directions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil and
  /// civil_from_days): eras of 400 years, years that begin in March.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(number: Int32(truncatingIfNeeded: Day.number(year: year, month: month, day: day)))
  }

  /// Year, month 1…12 and day of the month 1…31. Holds for every day number there is.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (Int(number) + 3) % 7
    return Weekday(rawValue: (index + 7) % 7 + 1) ?? .monday
  }

  /// The first day of the month this day is in.
  public var monthStart: Day {
    let (year, month, _) = components
    return Day(number: Int32(truncatingIfNeeded: Day.number(year: year, month: month, day: 1)))
  }

  /// The last day of the month this day is in.
  public var monthEnd: Day {
    let (year, month, _) = components
    return monthStart.advanced(by: Int32(Day.length(ofMonth: month, year: year) - 1))
  }

  /// How many days later that day is; negative where it is earlier.
  public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
