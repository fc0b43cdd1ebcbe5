import Values

/// The local clock of a lot, in minutes since a stay began: minute k is the one that begins 60 k seconds after the entry.
struct WallClock: Sendable {
  let start: Instant
  let zone: TimeZoneRules

  private func moment(_ minute: Int64) -> Instant { start.advanced(milliseconds: minute &* 60_000) }

  func instant(_ minute: Int64) -> Instant { moment(minute) }

  /// What the clock shows when a minute begins, 0…1439.
  func minuteOfDay(_ minute: Int64) -> Int { zone.local(of: moment(minute)).secondsOfDay / 60 }

  /// The first minute that begins at or after a moment.
  func firstMinute(from instant: Instant) -> Int64 {
    let (difference, overflow) = instant.milliseconds.subtractingReportingOverflow(start.milliseconds)
    guard !overflow else { return instant < start ? 0 : .max }
    let (quotient, remainder) = difference.quotientAndRemainder(dividingBy: 60_000)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// The first minute of the next local day.
  func nextDay(after minute: Int64) -> Int64 {
    let day = zone.localDay(of: moment(minute))
    let midnight = firstMinute(from: zone.instant(day: day.advanced(by: 1), secondsOfDay: 0))
    // A day that a place left out of its calendar ends no window.
    return max(minute + 1, midnight)
  }

  /// The end of the hours that hold at a minute, not later than a limit.
  ///
  /// A change of clocks ends them only where the clock then shows another time than theirs: a night of 23 or 25 hours is one
  /// night.
  func end(of hours: DayHours, from minute: Int64, limit: Int64) -> Int64 {
    var place = minute
    while place < limit {
      let expected = place + hours.left(at: minuteOfDay(place))
      let offset = zone.offset(at: moment(place))
      guard zone.offset(at: moment(expected)) != offset else { return min(expected, limit) }
      var low = place
      var high = expected
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if zone.offset(at: moment(middle)) == offset { low = middle } else { high = middle }
      }
      place = high
      guard hours.contains(minuteOfDay(place)) else { return min(place, limit) }
    }
    return limit
  }

  /// The minutes below a limit that lie in the hours.
  func runs(in hours: DayHours, below limit: Int64) -> [Range<Int64>] {
    var found: [Range<Int64>] = []
    var place: Int64 = 0
    let others = DayHours(from: hours.to % 1440, to: hours.from == 0 ? 1440 : hours.from)
    guard hours.length > 0, hours.length < 1440 else { return limit > 0 && hours.length > 0 ? [0..<limit] : [] }
    while place < limit {
      let isInside = hours.contains(minuteOfDay(place))
      let end = self.end(of: isInside ? hours : others, from: place, limit: limit)
      if isInside { found.append(place..<end) }
      place = end
    }
    return found
  }
}
