import Values

extension Tariff {
  /// Adds the lines of a stay that nothing was paid for yet.
  func charge(
    _ rate: Rate, _ stay: Stay, _ visits: [TimeSpan], _ quote: inout Quote
  ) throws(QuoteReview) {
    guard let first = visits.first, let last = visits.last else { return }
    let whole = TimeSpan(from: first.from, until: last.until)
    let clock = WallClock(start: first.from, zone: quote.zone)
    var runs = try runs(visits, clock)
    quote.add(.elapsed(minutes: runs.total, merged: visits.count - 1), whole)
    let before = quote.fen

    let pass = stay.pass.flatMap { pass in lease(pass.term).map { (pass, $0) } }
    cover(stay, pass, clock, &runs, &quote)
    for case .minutes(let minutes) in stay.coupons {
      let taken = min(minutes, runs.total)
      switch coupons.couponTime {
      case .start: runs.dropFirst(taken)
      case .end: runs.dropLast(taken)
      }
      quote.add(.timeCoupon(minutes: taken))
    }
    var walk = RateWalk(rate, clock)
    walk.run(runs)
    quote.lines += walk.lines
    quote.fen += walk.total
    if let (pass, term) = pass, term.kind == .discount {
      discount(pass, term, rate, walk.total, runs, clock, &quote)
    }
    let least = stay.isLost ? lost.minFee - (quote.fen - before) : 0
    if least > 0 { quote.add(.lostMinimum(fee: lost.minFee), fen: least) }
    try finish(stay, from: before, &quote)
  }

  /// A lost card whose entry nobody knows.
  func chargeUnknown(_ rate: Rate, _ stay: Stay, _ quote: inout Quote) throws(QuoteReview) {
    guard stay.isLost else { throw .noEntry }
    guard let fee = lost.unknownFee ?? rate.dailyCap?.limit(0) else { throw .lostUnpriced }
    quote.add(.lostUnknown, fen: fee)
    try finish(stay, from: 0, &quote)
  }

  /// The charged minutes of the visits, on the clock of the first.
  private func runs(_ visits: [TimeSpan], _ clock: WallClock) throws(QuoteReview) -> MinuteRuns {
    var runs = MinuteRuns()
    for (index, visit) in visits.enumerated() {
      let start = index == 0 ? 0 : max(runs.end, try floor(from: clock.start, to: visit.from))
      let length = try minutes(from: visit.from, to: visit.until)
      if reentry.gap == .count, index > 0 { runs.append(runs.end..<start) }
      guard start + length <= Limit.stay else { throw .tooLong(limit: Limit.stay) }
      runs.append(start..<(start + length))
    }
    return runs
  }

  private func floor(from start: Instant, to end: Instant) throws(QuoteReview) -> Int64 {
    let whole = try minutes(from: start, to: end)
    let length = end.milliseconds - start.milliseconds
    return whole * 60_000 > length ? whole - 1 : whole
  }

  // MARK: - Passes

  private func cover(
    _ stay: Stay, _ pass: (Stay.Pass, LeaseTerm)?, _ clock: WallClock, _ runs: inout MinuteRuns, _ quote: inout Quote
  ) {
    var gaps: [Range<Int64>] = []
    for span in stay.covered { gaps += covered(span, hours: nil, runs, clock) }
    if let (pass, term) = pass, term.covers { gaps += covered(pass.valid, hours: term.hours, runs, clock) }
    let before = runs.total
    for gap in gaps { runs.remove(gap) }
    if before > runs.total { quote.add(.covered(minutes: before - runs.total)) }
  }

  /// The minutes a pass covers, by the rule for stays that it covers in part.
  private func covered(
    _ valid: TimeSpan, hours: DayHours?, _ runs: MinuteRuns, _ clock: WallClock
  ) -> [Range<Int64>] {
    let end = runs.end
    guard valid.from < valid.until, end > 0 else { return [] }
    let from = min(end, max(0, clock.firstMinute(from: valid.from)))
    let until = min(end, max(0, clock.firstMinute(from: valid.until)))
    let inHours = hours.map { clock.runs(in: $0, below: end) } ?? [0..<end]
    let kept: Range<Int64>
    switch passEdge {
    case .split: kept = from..<max(from, until)
    case .entryStatus: kept = from == 0 && until > 0 ? 0..<end : 0..<0
    case .exitStatus: kept = from < end && until == end ? 0..<end : 0..<0
    }
    return inHours.map { $0.clamped(to: kept) }.filter { !$0.isEmpty }
  }

  /// What comes off for the minutes in a lease's hours: a share of what the stay costs more for them.
  private func discount(
    _ pass: Stay.Pass, _ term: LeaseTerm, _ rate: Rate, _ fee: Int64, _ runs: MinuteRuns, _ clock: WallClock,
    _ quote: inout Quote
  ) {
    var outside = runs
    for gap in covered(pass.valid, hours: term.hours, runs, clock) { outside.remove(gap) }
    guard outside != runs else { return }
    var walk = RateWalk(rate, clock)
    walk.run(outside)
    let worth = max(0, fee - walk.total)
    let off = Money.proportion(of: Money(fen: worth), part: term.percent, whole: 100)?.fen ?? 0
    quote.add(.leaseDiscount(percent: term.percent, worth: worth), fen: -off)
  }

  // MARK: - Coupons, rounding, the card

  private func finish(_ stay: Stay, from before: Int64, _ quote: inout Quote) throws(QuoteReview) {
    switch coupons.couponOrder {
    case .percentFirst:
      percents(stay, before, &quote)
      amounts(stay, before, &quote)
    case .amountFirst:
      amounts(stay, before, &quote)
      percents(stay, before, &quote)
    }
    let step = max(1, rounding.fen)
    let fee = quote.fen - before
    let rest = fee % step
    if rest > 0 {
      let isUp = rounding.mode == .up || (rounding.mode == .nearest && rest >= step - rest)
      quote.add(.rounding(step: step), fen: isUp ? step - rest : -rest)
    }
    if stay.isLost { quote.add(.lostCard, fen: lost.cardFee) }
  }

  private func percents(_ stay: Stay, _ before: Int64, _ quote: inout Quote) {
    for case .percent(let percent) in stay.coupons {
      let fee = Money(fen: quote.fen - before)
      quote.add(
        .percentCoupon(percent: percent), fen: -(Money.proportion(of: fee, part: percent, whole: 100)?.fen ?? 0))
    }
  }

  private func amounts(_ stay: Stay, _ before: Int64, _ quote: inout Quote) {
    for case .amount(let amount) in stay.coupons {
      let taken = min(amount, quote.fen - before)
      quote.add(.amountCoupon(fen: amount), fen: -taken)
      if taken < amount { quote.warnings.append(.couponLeft(fen: amount - taken)) }
    }
  }
}

extension LeaseTerm {
  /// Whether stays in its hours cost nothing.
  var covers: Bool {
    switch kind {
    case .year, .quarter, .month, .once, .free: true
    case .time, .visit, .discount: false
    }
  }
}
