extension RateWalk {
  /// The runs, cut where a window of the daily cap ends.
  func spans(of runs: MinuteRuns) -> [Span] {
    var spans: [Span] = []
    spans.reserveCapacity(runs.runs.count + 1)
    let window = rate.dailyCap?.window
    var number = 0
    var windowEnd: Int64 = window == nil ? .max : window == .rolling24 ? 1440 : clock.nextDay(after: 0)
    for run in runs.runs {
      var place = run.lowerBound
      while place < run.upperBound {
        while place >= windowEnd {
          number += 1
          windowEnd = window == .rolling24 ? windowEnd + 1440 : clock.nextDay(after: windowEnd)
        }
        let end = min(run.upperBound, windowEnd)
        spans.append(Span(minutes: place..<end, window: number, isCut: true))
        place = end
      }
    }
    return spans
  }

  /// Marks where units are cut: at the end, at a window's and at a gap as the rate says.
  func markCuts(_ spans: inout [Span]) {
    var isRestarted = rate.capUnits == .restart
    if case .visit = rate.kind { isRestarted = false }
    for index in spans.indices.dropLast() {
      let next = spans[index + 1]
      let isGap = next.minutes.lowerBound != spans[index].minutes.upperBound
      spans[index].isCut =
        (isRestarted && next.window != spans[index].window) || (isGap && rate.gapUnits == .restart)
    }
  }

  /// Takes the free minutes out.
  mutating func applyFree(_ spans: inout [Span]) {
    guard rate.freeMin > 0 else { return }
    let all = spans.reduce(Int64(0)) { $0 + Int64($1.minutes.count) }
    if rate.freeMode == .threshold, all <= rate.freeMin {
      if let first = spans.first, let last = spans.last {
        add(.free(minutes: all), first.minutes.lowerBound, last.minutes.upperBound, 0, 0)
      }
      spans = []
      return
    }
    var left = rate.freeMode == .deduct ? rate.freeMin : 0
    var window = 0
    var kept: [Span] = []
    kept.reserveCapacity(spans.count)
    for (index, span) in spans.enumerated() {
      if rate.repeatFree, span.window != window || index == 0 {
        window = span.window
        if rate.freeMode == .deduct { left = rate.freeMin }
        if rate.freeMode == .threshold, window > 0 {
          let minutes = spans.reduce(Int64(0)) { $0 + ($1.window == window ? Int64($1.minutes.count) : 0) }
          left = minutes <= rate.freeMin ? minutes : 0
        }
      }
      let taken = min(left, Int64(span.minutes.count))
      left -= taken
      let start = span.minutes.lowerBound + taken
      if taken > 0 { add(.free(minutes: taken), span.minutes.lowerBound, start, 0, span.window) }
      guard start < span.minutes.upperBound else { continue }
      var rest = span
      rest.minutes = start..<span.minutes.upperBound
      kept.append(rest)
    }
    spans = kept
  }
}
