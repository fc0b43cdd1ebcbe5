import Kernel
import SQLite
import Values

/// What the stock's figures were at the end of each of the last days, worked out backwards from what they are now: only
/// what was posted since is read, however large the stock is.
///
/// Days are those on which it was recorded, so that a document dated back does not change what was known then. Minimums
/// are today's.
enum StockTrends {
  private static let days = Figure.trendDays
  private static let day: Int64 = 86_400_000
  /// Where more documents than this were posted in those days, as after a history was imported, the past is not worked out:
  /// it would take longer than anybody looks.
  private static let most: Int64 = 100_000

  /// When the first day of a trend began.
  private static func start(_ viewer: Viewer) -> Instant {
    viewer.dayStart.advanced(milliseconds: -Int64(days - 1) * day)
  }

  /// How many documents were posted each day.
  static func documents(in database: Connection, for viewer: Viewer) throws -> [Int64] {
    var counts = [Int64](repeating: 0, count: days)
    let start = start(viewer)
    let first = try StockTrendQueries.firstDocument(since: start, in: database)
    for (index, count) in try StockTrendQueries.documents(from: first, since: start, in: database) {
      counts[min(index, days - 1)] += count
    }
    return counts
  }

  static func documentsToday(in database: Connection, for viewer: Viewer) throws -> Int64 {
    let first = try StockTrendQueries.firstDocument(since: viewer.dayStart, in: database)
    return try StockTrendQueries.count(from: first, in: database)
  }

  /// What the stock was worth at the end of each day.
  static func value(in database: Connection, for viewer: Viewer) throws -> [Int64] {
    let start = start(viewer)
    let first = try StockTrendQueries.firstDocument(since: start, in: database)
    guard try StockTrendQueries.count(from: first, in: database) <= most else { return [] }
    var changes = [Int64](repeating: 0, count: days)
    for (index, sum) in try StockTrendQueries.values(from: first, since: start, in: database) {
      changes[min(index, days - 1)] += sum
    }
    return backwards(from: try StockQueries.value(in: database), changes)
  }

  /// How many parts in use were in a state at the end of each day: `out` or `short`.
  static func wanting(_ state: String, in database: Connection, for viewer: Viewer) throws -> [Int64] {
    let start = start(viewer)
    let first = try StockTrendQueries.firstDocument(since: start, in: database)
    guard try StockTrendQueries.count(from: first, in: database) <= most else { return [] }
    /// What each day added to the count.
    var changes = [Int64](repeating: 0, count: days)
    var part: Int64 = 0
    var quantity: Int64 = 0
    func isWanting(_ quantity: Int64, _ minimum: Int64) -> Int64 {
      let found: StockState = quantity == 0 ? .out : quantity < minimum ? .short : .ok
      return found.rawValue == state ? 1 : 0
    }
    // The days of a part come newest first, each with what it moved.
    try StockTrendQueries.moved(from: first, since: start, in: database) { row in
      if row.part != part { (part, quantity) = (row.part, row.onHand) }
      let before = quantity - row.net
      changes[min(row.day, days - 1)] += isWanting(quantity, row.minimum) - isWanting(before, row.minimum)
      quantity = before
    }
    // A part begins without stock; before that it was not there at all.
    if state == StockState.out.rawValue {
      for (index, count) in try StockTrendQueries.newParts(since: start, in: database) {
        changes[min(index, days - 1)] += count
      }
    }
    return backwards(from: try StockQueries.count(state, in: database), changes)
  }

  /// The ends of the days, given the last one and what each day changed.
  private static func backwards(from last: Int64, _ changes: [Int64]) -> [Int64] {
    var ends = [Int64](repeating: last, count: days)
    for index in (0..<(days - 1)).reversed() { ends[index] = ends[index + 1] - changes[index + 1] }
    return ends
  }
}
