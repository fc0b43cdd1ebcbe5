import Values

/// Days by the calendar.
enum ArchiveDates {
  /// So many months later, the last day of the month where that one is shorter.
  static func later(_ day: Day, months: Int) -> Day {
    let (year, month, number) = day.components
    let count = year * 12 + month - 1 + months
    guard let first = Day(year: count / 12, month: count % 12 + 1, day: 1) else { return day }
    return min(first.advanced(by: Int32(number - 1)), first.monthEnd)
  }

  /// The first day of its year.
  static func yearStart(_ day: Day) -> Day { Day(year: day.components.year, month: 1, day: 1) ?? day }
}
