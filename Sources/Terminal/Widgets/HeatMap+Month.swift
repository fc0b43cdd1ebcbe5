import Values

extension HeatMap {
  /// A month as weeks, Monday first.
  /// - Parameters:
  ///   - percents: one a day, from the first; nil for a day on which nothing was due.
  ///   - weekday: the day of the week the first falls on.
  ///   - headings: the names of the seven days, Monday first.
  public static func month(_ percents: [Int?], startingOn weekday: Weekday, headings: [String]) -> HeatMap {
    let before: [Cell?] = Array(repeating: nil, count: weekday.rawValue - 1)
    let cells = before + percents.enumerated().map { Cell($0.element, label: String($0.offset + 1)) }
    let weeks = stride(from: 0, to: cells.count, by: 7).map { Array(cells[$0..<min($0 + 7, cells.count)]) }
    return HeatMap(columns: headings, rows: percents.isEmpty ? [] : weeks.map { Row("", $0) })
  }

  /// Where a day of a month stands, the first being 1.
  public static func place(ofDay day: Int, startingOn weekday: Weekday) -> (row: Int, column: Int) {
    let (row, column) = (max(1, day) + weekday.rawValue - 2).quotientAndRemainder(dividingBy: 7)
    return (row, column)
  }

  /// The day of a month that stands there, the first being 1; nil before the first.
  public static func day(row: Int, column: Int, startingOn weekday: Weekday) -> Int? {
    let day = row * 7 + column - weekday.rawValue + 2
    return day >= 1 ? day : nil
  }
}
