/// The minutes of a stay that are charged: runs in order, counted from the entry.
struct MinuteRuns: Sendable, Equatable {
  private(set) var runs: [Range<Int64>] = []

  var total: Int64 { runs.reduce(0) { $0 + Int64($1.count) } }
  var end: Int64 { runs.last?.upperBound ?? 0 }

  /// Adds a run behind the others; what overlaps them is left out.
  mutating func append(_ run: Range<Int64>) {
    let start = max(run.lowerBound, end)
    guard run.upperBound > start else { return }
    if let last = runs.last, last.upperBound == start {
      runs[runs.count - 1] = last.lowerBound..<run.upperBound
    } else {
      runs.append(start..<run.upperBound)
    }
  }

  /// Takes minutes out, wherever they lie.
  mutating func remove(_ gap: Range<Int64>) {
    guard !gap.isEmpty, runs.contains(where: { $0.overlaps(gap) }) else { return }
    var rest: [Range<Int64>] = []
    for run in runs {
      let head = run.lowerBound..<max(run.lowerBound, min(run.upperBound, gap.lowerBound))
      let tail = min(run.upperBound, max(run.lowerBound, gap.upperBound))..<run.upperBound
      if !run.overlaps(gap) {
        rest.append(run)
      } else {
        if !head.isEmpty { rest.append(head) }
        if !tail.isEmpty { rest.append(tail) }
      }
    }
    runs = rest
  }

  /// Takes that many minutes from the beginning.
  mutating func dropFirst(_ minutes: Int64) {
    var left = minutes
    while left > 0, let run = runs.first {
      let length = Int64(run.count)
      if length > left {
        runs[0] = (run.lowerBound + left)..<run.upperBound
        return
      }
      runs.removeFirst()
      left -= length
    }
  }

  /// Takes that many minutes from the end.
  mutating func dropLast(_ minutes: Int64) {
    var left = minutes
    while left > 0, let run = runs.popLast() {
      let length = Int64(run.count)
      if length > left { runs.append(run.lowerBound..<(run.upperBound - left)) }
      left -= min(left, length)
    }
  }
}
