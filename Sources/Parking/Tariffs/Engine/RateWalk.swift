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
  private(set) var lines: [QuoteLine] = []
  private var pieces: [Piece] = []
  private(set) var total: Int64 = 0

  // Where the walk stands.
  private let bands: [Tariff.Band]
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
    var window = -1
    var previousEnd: Int64 = -1
    var isCut = true
    for index in spans.indices {
      let span = spans[index]
      if span.window != window, rate.repeatFirst || window < 0 { firstUsed = 0 }
      window = span.window
      if isCut || span.minutes.lowerBound != previousEnd { paidTo = span.minutes.lowerBound }
      // A run's gap ends the passage through a band as well.
      if span.minutes.lowerBound != previousEnd { passageEnd = span.minutes.lowerBound }
      var reach = span.minutes.upperBound
      var next = index
      while !spans[next].isCut, next + 1 < spans.count, spans[next + 1].minutes.lowerBound == reach {
        next += 1
        reach = spans[next].minutes.upperBound
      }
      walk(span, reach: reach)
      previousEnd = span.minutes.upperBound
      isCut = span.isCut
    }
    applyCaps()
  }

  private mutating func walk(_ span: Span, reach: Int64) {
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
        chargeUnits(from: place, limit: limit, stop: stop, window: span.window)
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

  private mutating func chargeUnits(from place: Int64, limit: Int64, stop: Int64, window: Int) {
    let unit = bands.isEmpty ? self.unit : bands[band].unit
    let length = max(1, unit.min)
    var (count, rest) = (limit - place).quotientAndRemainder(dividingBy: length)
    var end = limit
    var ignored: Int64 = 0
    if rest > 0 {
      let begin = limit - rest
      end = min(begin + length, stop)
      rest = end - begin
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
    if ignored > 0 { add(.tail(minutes: ignored), end - ignored, end, 0, window) }
  }

  private func isCharged(tail: Int64, isLast: Bool) -> Bool {
    guard rate.tailScope == .segment || isLast else { return true }
    return rate.unitRound == .up && tail > rate.tailGrace
  }

  private mutating func add(
    _ step: QuoteStep, _ from: Int64, _ until: Int64, _ fen: Int64, _ window: Int
  ) {
    let span = TimeSpan(from: clock.instant(from), until: clock.instant(until))
    lines.append(QuoteLine(step: step, span: span, fen: fen))
    pieces.append(Piece(fen: fen, window: window, passage: passage, band: band))
    total += fen
  }

  static func begun(_ minutes: Int64, _ unit: Int64) -> Int64 { (minutes + unit - 1) / unit }

  // MARK: - Caps

  /// Bands first, then days, then the visit: what an inner cap takes off, an outer one does not see.
  private mutating func applyCaps() {
    if bands.contains(where: { $0.cap != nil }) || rate.bandCap != nil { capPassages() }
    if let cap = rate.dailyCap {
      group(by: \.window) { walk, pieces, window in
        walk.limit(pieces, to: cap.limit(window), .cap(cap.window, nth: window + 1, limit: cap.limit(window)))
      }
    }
    if let cap = rate.visitCap {
      limit(0..<pieces.count, to: cap.fen, .cap(.visit, nth: 1, limit: cap.fen))
    }
  }

  private mutating func capPassages() {
    let general = rate.bandCap?.fen
    group(by: \.passage) { walk, pieces, _ in
      let band = walk.pieces[pieces.lowerBound].band
      let own = walk.bands.isEmpty ? nil : walk.bands[band].cap
      guard let most = own ?? general else { return }
      let hours = walk.bands.isEmpty ? nil : walk.bands[band].hours
      walk.limit(pieces, to: most, .bandCap(hours, limit: most))
    }
  }

  /// Calls the body with each stretch of pieces that have the same number.
  private mutating func group(by number: (Piece) -> Int, _ body: (inout RateWalk, Range<Int>, Int) -> Void) {
    var start = 0
    while start < pieces.count {
      let value = number(pieces[start])
      var end = start + 1
      while end < pieces.count, number(pieces[end]) == value { end += 1 }
      body(&self, start..<end, value)
      start = end
    }
  }

  /// Takes what is beyond the limit off the last pieces: time after the cap is reached costs nothing.
  private mutating func limit(_ range: Range<Int>, to most: Int64, _ step: QuoteStep) {
    var excess = -most
    for piece in pieces[range] { excess += piece.fen }
    guard excess > 0 else { return }
    lines.append(QuoteLine(step: step, span: nil, fen: -excess))
    total -= excess
    for index in range.reversed() where excess > 0 {
      let taken = min(excess, pieces[index].fen)
      pieces[index].fen -= taken
      excess -= taken
    }
  }

  // MARK: - Windows and free minutes

  /// The runs, cut where a window of the daily cap ends.
  private func spans(of runs: MinuteRuns) -> [Span] {
    var spans: [Span] = []
    spans.reserveCapacity(runs.runs.count + 1)
    let window = rate.dailyCap?.window
    var isRestarted = rate.capUnits == .restart
    if case .visit = rate.kind { isRestarted = false }
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
        spans.append(Span(minutes: place..<end, window: number, isCut: end == run.upperBound || isRestarted))
        place = end
      }
    }
    return spans
  }

  private mutating func applyFree(_ spans: inout [Span]) {
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
