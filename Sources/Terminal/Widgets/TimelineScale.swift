/// Where minutes stand on so many columns, and which of them are named.
struct TimelineScale {
  struct Tick: Hashable {
    let column: Int
    let text: String
  }

  /// No span reaches further from its minute 0, so that no product overflows.
  private static let limit = 1_000_000_000

  let columns: Int
  private let start: Int
  private let length: Int

  /// An empty span counts as one minute.
  init(_ span: Range<Int>, columns: Int) {
    func bounded(_ minute: Int) -> Int { min(max(minute, -TimelineScale.limit), TimelineScale.limit) }
    self.columns = max(0, columns)
    start = bounded(span.lowerBound)
    length = max(1, bounded(span.upperBound) - bounded(span.lowerBound))
  }

  private var end: Int { start + length }

  /// The column a minute falls into; nil outside the span.
  func column(_ minute: Int) -> Int? {
    guard columns > 0, minute >= start, minute < end else { return nil }
    return (minute - start) * columns / length
  }

  /// The columns from one minute to before another, every one it touches. What takes no time takes the column it falls
  /// into; nil where nothing of it is within the span.
  func columns(from first: Int, to last: Int) -> Range<Int>? {
    guard last > first else { return column(first).map { $0..<($0 + 1) } }
    guard let low = column(max(first, start)), last > start else { return nil }
    let high = (min(last, end) - start) * columns
    return low..<max(low + 1, (high + length - 1) / length)
  }

  /// Whether a time goes on beyond the left or the right edge.
  func isCut(from first: Int, to last: Int) -> (left: Bool, right: Bool) { (first < start, last > end) }

  /// The closest round times whose names keep a column apart; none where not one has room.
  func ticks(_ label: (Int) -> String) -> [Tick] {
    for step in steps {
      let pitch = step * columns / length
      guard pitch > 0 else { continue }
      let found = multiples(of: step).compactMap { minute in
        column(minute).map { Tick(column: $0, text: label(minute)) }
      }
      let widest = found.map { Width.columns(of: $0.text) }.max() ?? 0
      if pitch > widest { return found }
    }
    return []
  }

  /// Parts of an hour and of a day, then days by doubling, to the first beyond the span.
  private var steps: [Int] {
    var out = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720]
    var days = 1440
    repeat {
      out.append(days)
      days *= 2
    } while days / 2 < length
    return out
  }

  private func multiples(of step: Int) -> StrideTo<Int> {
    let rest = start % step
    return stride(from: rest == 0 ? start : start - rest + (rest > 0 ? step : 0), to: end, by: step)
  }
}
