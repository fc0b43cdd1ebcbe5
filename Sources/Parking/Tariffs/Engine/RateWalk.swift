import Values

/// Goes through the charged minutes of a stay once and writes down what they cost: first fees, units, caps.
///
/// The work grows with the bands and days a stay touches, not with its minutes.
struct RateWalk {
  /// A stretch of charged minutes inside one window of the daily cap.
  struct Span {
    var minutes: Range<Int64>
    /// The number of the window, from 0.
    let window: Int
    /// Whether a unit that is not over at its end is cut there.
    var isCut: Bool
  }

  /// What one stretch costs, as caps see it.
  struct Piece {
    var fen: Int64
    let window: Int
    /// Which passage through which band.
    let passage: Int
    let band: Int
  }

  let rate: Tariff.Rate
  let clock: WallClock
  var lines: [QuoteLine] = []
  var pieces: [Piece] = []
  var total: Int64 = 0

  private var spans: [Span] = []

  // Where the walk stands.
  let bands: [Tariff.Band]
  private let unit: Tariff.Unit
  private let isSplit: Bool
  private var firstUsed: Int64 = 0
  /// Up to where the last unit reaches.
  private var paidTo: Int64 = 0
  private var passage = -1
  private var passageEnd: Int64 = 0
  private var band = 0
  private var lastEnd: Int64 = 0

  init(_ rate: Tariff.Rate, _ clock: WallClock) {
    self.rate = rate
    self.clock = clock
    switch rate.kind {
    case .unit(let unit): (bands, self.unit) = ([], unit)
    case .visit(let fee, let every):
      (bands, unit) = ([], Tariff.Unit(min: every ?? Tariff.Limit.stay + 1, fee: fee))
    case .free: (bands, unit) = ([], Tariff.Unit(min: Tariff.Limit.stay + 1, fee: 0))
    case .bands(let all):
      if rate.bandMode == .entryRate {
        let minute = clock.minuteOfDay(0)
        let place = all.firstIndex { $0.hours.contains(minute) } ?? 0
        // One band for the whole day: its passage is the stay.
        bands = all.isEmpty ? [] : [all[place]]
      } else {
        bands = all
      }
      unit = bands.first?.unit ?? Tariff.Unit(min: Tariff.Limit.stay + 1, fee: 0)
    }
    isSplit = rate.bandMode == .split
  }

  /// Prices the minutes; to be called once.
  mutating func run(_ runs: MinuteRuns) {
    lastEnd = runs.end
    var spans = self.spans(of: runs)
    applyFree(&spans)
    markCuts(&spans)
    self.spans = spans
    var window = -1
    var isCut = true
    var last = -1
    for index in spans.indices {
      let span = spans[index]
      if span.window != window, rate.repeatFirst || window < 0 { firstUsed = 0 }
      window = span.window
      if isCut { paidTo = span.minutes.lowerBound }
      isCut = span.isCut
      if last < index { last = spans[index...].firstIndex { $0.isCut } ?? spans.count - 1 }
      walk(index, reach: spans[last].minutes.upperBound)
    }
    applyCaps()
  }

  /// - Parameter reach: where a unit that begins in the span is cut at the latest.
  private mutating func walk(_ index: Int, reach: Int64) {
    let span = spans[index]
    let (start, end) = (span.minutes.lowerBound, span.minutes.upperBound)
    var place = start
    while place < end {
      if place >= passageEnd || passage < 0 { enterBand(at: place) }
      let limit = min(end, passageEnd)
      if paidTo > place {
        place = min(paidTo, limit)
        continue
      }
      if let first = rate.first, firstUsed < first.min {
        place = chargeFirst(first, from: place, limit: limit, window: span.window)
      } else {
        let stop = isSplit ? min(reach, passageEnd) : reach
        chargeUnits(from: place, limit: limit, stop: stop, in: index)
        place = limit
      }
    }
  }

  private mutating func enterBand(at place: Int64) {
    passage += 1
    guard bands.count > 1 else {
      passageEnd = .max
      return
    }
    let minute = clock.minuteOfDay(place)
    band = bands.firstIndex { $0.hours.contains(minute) } ?? 0
    passageEnd = clock.end(of: bands[band].hours, from: place, limit: lastEnd + Tariff.Limit.stay)
  }

  private mutating func chargeFirst(_ first: Tariff.First, from place: Int64, limit: Int64, window: Int) -> Int64 {
    let taken = min(first.min - firstUsed, limit - place)
    let every = max(1, first.every)
    let count = Self.begun(firstUsed + taken, every) - Self.begun(firstUsed, every)
    firstUsed += taken
    let end = place + taken
    paidTo = max(paidTo, end)
    if count > 0 {
      add(.first(minutes: first.min, count: count, every: every, fee: first.fee), place, end, count * first.fee, window)
    }
    return end
  }

  private mutating func chargeUnits(from place: Int64, limit: Int64, stop: Int64, in index: Int) {
    let window = spans[index].window
    let unit = bands.isEmpty ? self.unit : bands[band].unit
    let length = max(1, unit.min)
    var (count, rest) = (limit - place).quotientAndRemainder(dividingBy: length)
    var begin = limit
    var end = limit
    var ignored: Int64 = 0
    if rest > 0 {
      begin = limit - rest
      (end, rest) = unitEnd(from: begin, length: length, stop: stop, in: index)
      if rest == length || isCharged(tail: rest, isLast: end == lastEnd) { count += 1 } else { ignored = rest }
    }
    paidTo = end
    let hours: DayHours? = bands.isEmpty ? nil : bands[band].hours
    switch rate.kind {
    case .free: add(.noCharge, place, limit, 0, window)
    case .visit: add(.visit(count: count, every: length, fee: unit.fee), place, limit, count * unit.fee, window)
    case .unit, .bands:
      if count > 0 {
        add(.units(hours, count: count, minutes: length, fee: unit.fee), place, limit, count * unit.fee, window)
      }
    }
    if ignored > 0 { add(.tail(minutes: ignored), begin, end, 0, window) }
  }

  /// Up to where a unit reaches that is not over at the end of its stretch, and how many charged minutes it has till then.
  private func unitEnd(from begin: Int64, length: Int64, stop: Int64, in index: Int) -> (end: Int64, used: Int64) {
    var place = begin
    var used: Int64 = 0
    for span in spans[index...] {
      let start = max(begin, span.minutes.lowerBound)
      guard start < stop, used < length else { break }
      let taken = min(length - used, min(span.minutes.upperBound, stop) - start)
      used += taken
      place = start + taken
    }
    return (place, used)
  }

  private func isCharged(tail: Int64, isLast: Bool) -> Bool {
    guard rate.tailScope == .segment || isLast else { return true }
    return rate.unitRound == .up && tail > rate.tailGrace
  }

  mutating func add(_ step: QuoteStep, _ from: Int64, _ until: Int64, _ fen: Int64, _ window: Int) {
    let span = TimeSpan(from: clock.instant(from), until: clock.instant(until))
    lines.append(QuoteLine(step: step, span: span, fen: fen))
    pieces.append(Piece(fen: fen, window: window, passage: passage, band: band))
    total += fen
  }

  static func begun(_ minutes: Int64, _ unit: Int64) -> Int64 { (minutes + unit - 1) / unit }
}
