import Values

/// Which rounds are due, from when to when: windows laid over days by the clocks of the place. Pure.
///
/// A window begins and ends by the clock on the wall; its rounds share the time between by what really passes. So a night on
/// which clocks change is an hour shorter or longer, and where rounds may not lie more than so many minutes apart, a longer
/// night has one more.
enum SlotPlan {
  struct Slot: Sendable, Hashable {
    /// The day it belongs to: the one its window began on.
    let day: Day
    /// From 1 on within the window of the day.
    let ordinal: Int64
    let opens: Instant
    let due: Instant
    let grace: Instant
  }

  /// The slots of a window that belong to the days of a range.
  static func slots(of window: PatrolWindow, on days: ClosedRange<Day>, in zone: TimeZoneRules) -> [Slot] {
    var slots: [Slot] = []
    var day = max(days.lowerBound, window.from)
    let last = min(days.upperBound, window.until ?? days.upperBound)
    while day <= last {
      let period = window.recurrence.period(of: day)
      // A window that begins in the middle of a period has what is left of it.
      if day == period.lowerBound || day == window.from { slots += parts(of: window, from: day, period, in: zone) }
      day = day.advanced(by: 1)
    }
    return slots
  }

  private static func parts(
    of window: PatrolWindow, from day: Day, _ period: ClosedRange<Day>, in zone: TimeZoneRules
  ) -> [Slot] {
    let start = moment(day, window.startsMinute, in: zone)
    let end =
      window.recurrence == .daily
      ? moment(day, window.startsMinute + window.lastsMinutes, in: zone)
      : zone.instant(day: period.upperBound.advanced(by: 1), secondsOfDay: 0)
    let length = end.milliseconds - start.milliseconds
    guard length > 0 else { return [] }
    var count = max(1, window.times)
    if let gap = window.maxGapMinutes { count = max(count, (length + gap * 60_000 - 1) / (gap * 60_000)) }
    return (0..<count).map { index in
      let due = start.advanced(milliseconds: length * (index + 1) / count)
      return Slot(
        day: day, ordinal: index + 1, opens: start.advanced(milliseconds: length * index / count), due: due,
        grace: due.advanced(milliseconds: window.graceMinutes * 60_000))
    }
  }

  /// So many minutes after midnight by the clock; beyond a day's end on the next day.
  private static func moment(_ day: Day, _ minute: Int64, in zone: TimeZoneRules) -> Instant {
    let (days, rest) = minute.quotientAndRemainder(dividingBy: 1440)
    return zone.instant(day: day.advanced(by: Int32(clamping: days)), secondsOfDay: Int(rest) * 60)
  }
}
