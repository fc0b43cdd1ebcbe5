import Values

extension Tariff {
  /// The price of a stay under this version of the tariff, in the time zone of the lot.
  ///
  /// The same stay has the same price whenever it is asked for, and wherever: no clock and no file is read. Order: pass,
  /// time coupon, free minutes, bands and units, caps, least fee of a lost card, coupons by per cent and by amount,
  /// rounding, the fee for the card itself, and what was paid already. Where a person has to look at it there is no price
  /// but a reason.
  public func quote(_ stay: Stay, in zone: TimeZoneRules) throws(QuoteReview) -> Quote {
    try check(stay)
    let (rate, name) = try rate(for: stay)
    var quote = Quote(tariff: code, version: version, tariffName: self.name, vehicleClass: name, zone: zone)
    if classes[stay.vehicleClass] == nil {
      quote.warnings.append(.unknownClass(stay.vehicleClass, used: name))
    }
    guard let entry = stay.entry else {
      try chargeUnknown(rate, stay, &quote)
      return quote
    }
    let times = try visits(stay, entry: entry)
    let length = try minutes(from: entry, to: stay.exit)
    quote.minutes = length
    if let maxStay, length > maxStay { quote.warnings.append(.beyondMaxStay(minutes: length, limit: maxStay)) }
    guard let paid = stay.paid else {
      try charge(rate, stay, times, &quote)
      return quote
    }
    let beyond = stay.exit <= paid.until ? 0 : try minutes(from: paid.until, to: stay.exit)
    if beyond == 0 {
      quote.add(.inGrace(until: paid.until), TimeSpan(from: entry, until: stay.exit))
      if stay.isLost { quote.add(.lostCard, fen: lost.cardFee) }
      return quote
    }
    switch overstay.overstayMode {
    case .continue:
      try charge(rate, stay, times, &quote)
      quote.add(.paid(fen: paid.fen), fen: -min(paid.fen, quote.fen))
      let left = paid.fen + (quote.lines.last?.fen ?? 0)
      if left > 0 { quote.warnings.append(.paidBeyond(fen: left)) }
    case .fresh:
      let grace = overstay.overstayFrom == .payment ? overstay.payGrace * 60_000 : 0
      // Not before the entry, where somebody paid on the way in.
      let start = max(entry, paid.until.advanced(milliseconds: -grace))
      var rest = stay
      rest.entry = start
      rest.coupons = []
      rest.earlier = []
      var fresh = rate
      if !overstay.overstayFree { fresh.freeMin = 0 }
      quote.add(.overstay(minutes: beyond), TimeSpan(from: start, until: stay.exit))
      try charge(fresh, rest, [TimeSpan(from: start, until: stay.exit)], &quote)
    case .flat:
      let count = overstay.every.map { RateWalk.begun(beyond, max(1, $0)) } ?? 1
      quote.add(
        .overstayFlat(count: count, every: overstay.every, fee: overstay.fee),
        TimeSpan(from: paid.until, until: stay.exit), fen: count * overstay.fee)
      if stay.isLost { quote.add(.lostCard, fen: lost.cardFee) }
    }
    return quote
  }

  // MARK: - What is asked

  private func check(_ stay: Stay) throws(QuoteReview) {
    if Int64(stay.coupons.count) > coupons.couponMax {
      throw .tooManyCoupons(count: stay.coupons.count, most: coupons.couponMax)
    }
    if let bad = stay.coupons.firstIndex(where: { !$0.isSound }) { throw .badCoupon(number: bad + 1) }
    if let paid = stay.paid, !(0...(Limit.fee * 1_000_000)).contains(paid.fen) { throw .badPayment }
    if let pass = stay.pass, lease(pass.term) == nil { throw .unknownTerm(pass.term) }
  }

  /// The rate, and the class it belongs to: the holder's own where a lease has one and holds at the entry.
  private func rate(for stay: Stay) throws(QuoteReview) -> (Rate, String) {
    let name = classes[stay.vehicleClass] == nil ? defaultClass : stay.vehicleClass
    if let pass = stay.pass, let entry = stay.entry, let own = lease(pass.term)?.rate, pass.valid.from <= entry,
      entry < pass.valid.until
    {
      return (own, name)
    }
    guard let rate = classes[name] else { throw .noRate }
    return (rate, name)
  }

  /// Whole minutes between two moments, by the rule for seconds.
  func minutes(from start: Instant, to end: Instant) throws(QuoteReview) -> Int64 {
    let (length, overflow) = end.milliseconds.subtractingReportingOverflow(start.milliseconds)
    guard !overflow else {
      if end < start { throw .exitBeforeEntry(milliseconds: .max) }
      throw .tooLong(limit: Limit.stay)
    }
    guard length >= 0 else { throw .exitBeforeEntry(milliseconds: -length) }
    guard length / 60_000 < Limit.stay else { throw .tooLong(limit: Limit.stay) }
    return (length + (secRule == .ceil ? 59_999 : 0)) / 60_000
  }

  /// The visits that are one: this one, and those before it with no longer time between than `reentry.min`.
  private func visits(_ stay: Stay, entry: Instant) throws(QuoteReview) -> [TimeSpan] {
    var times = [TimeSpan(from: entry, until: stay.exit)]
    guard reentry.min > 0 else { return times }
    for visit in stay.earlier.reversed() {
      guard visit.from <= visit.until, visit.until <= times[0].from else { throw .visitsOverlap }
      guard try minutes(from: visit.until, to: times[0].from) <= reentry.min else { break }
      times.insert(visit, at: 0)
    }
    return times
  }
}
