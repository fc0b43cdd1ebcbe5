import Values

extension LeaseTerm {
  /// What so many periods from a day cost, and the last day they hold.
  public struct Price: Sendable, Equatable {
    public let total: Money
    /// Nil where the lease has no end.
    public let lastDay: Day?
  }

  /// The price of a number of periods (of one where the kind has no periods).
  ///
  /// Calendar periods end the day before the same day of a later month; a month without that day ends on its last (a month
  /// from 31 January ends on 27 or 28 February, so that the next begins on its last day). Nil where there is no such number
  /// of periods, or the calendar ends.
  public func price(from day: Day, periods: Int64 = 1) -> Price? {
    guard (1...120).contains(periods) else { return nil }
    let total = fee * periods
    switch kind {
    case .year: return calendar(day, months: 12 * periods, total)
    case .quarter: return calendar(day, months: 3 * periods, total)
    case .month: return calendar(day, months: periods, total)
    case .once:
      guard periods == 1 else { return nil }
      return Price(total: Money(fen: fee), lastDay: days.map { day.advanced(by: Int32(clamping: $0 - 1)) })
    case .free, .time, .visit, .discount:
      return periods == 1 ? Price(total: Money(fen: fee), lastDay: nil) : nil
    }
  }

  private func calendar(_ day: Day, months: Int64, _ total: Int64) -> Price? {
    let (year, month, dayOfMonth) = day.components
    let index = year * 12 + month - 1 + Int(months)
    guard let first = Day(year: index / 12, month: index % 12 + 1, day: 1) else { return nil }
    let length = first.days(until: first.monthEnd) + 1
    let next = first.advanced(by: Int32(min(dayOfMonth, length) - 1))
    return Price(total: Money(fen: total), lastDay: next.advanced(by: -1))
  }
}
