import Values

/// What is wrong, or odd, with a tariff whose fields could all be read.
enum TariffLint {
  /// - Parameter all: false where fields were guessed: only what no guess touches is told then.
  static func findings(_ tariff: Tariff, all: Bool) -> [TariffFinding] {
    var found: [TariffFinding] = []
    let names = tariff.classes.keys.sorted()
    if tariff.classes[tariff.defaultClass] == nil, !names.isEmpty, !tariff.defaultClass.isEmpty {
      found.append(TariffFinding("defaultClass", .noSuchClass(tariff.defaultClass, known: names)))
    }
    var seen: Set<String> = []
    for (index, lease) in tariff.leases.enumerated() where !lease.code.isEmpty {
      if !seen.insert(lease.code).inserted { found.append(TariffFinding("leases[\(index)].code", .twice(lease.code))) }
    }
    for name in names {
      if let rate = tariff.classes[name] { found += findings(rate, "classes." + name, all: all) }
    }
    for (index, lease) in tariff.leases.enumerated() {
      if let rate = lease.rate { found += findings(rate, "leases[\(index)].rate", all: all) }
    }
    guard all else { return found }
    if let rate = tariff.classes[tariff.defaultClass], rate.dailyCap == nil, tariff.lost.unknownFee == nil {
      found.append(TariffFinding("lost", .lostUnpriced))
    }
    for name in names {
      if let rate = tariff.classes[name], let stay = tariff.maxStay, rate.freeMin > stay {
        found.append(TariffFinding("classes.\(name).freeMin", .freeBeyondStay(free: rate.freeMin, stay: stay)))
      }
    }
    return found
  }

  private static func findings(_ rate: Tariff.Rate, _ path: String, all: Bool) -> [TariffFinding] {
    var found = caps(rate, path)
    // Where fields could not be read, the hours may be guesses.
    guard all else { return found }
    if case .bands(let bands) = rate.kind { found += hours(bands, path + ".bands") }
    if isFreeOfCharge(rate) { found.append(TariffFinding(path, .pricesNothing)) }
    return found + oddities(rate, path)
  }

  private static func caps(_ rate: Tariff.Rate, _ path: String) -> [TariffFinding] {
    var found: [TariffFinding] = []
    var seen: [Tariff.CapWindow] = []
    for (index, cap) in rate.caps.enumerated() {
      let place = path + ".caps[\(index)]"
      if seen.contains(where: { $0 == cap.window || ($0.isDaily && cap.window.isDaily) }) {
        found.append(TariffFinding(place, .capTwice(cap.window)))
      }
      seen.append(cap.window)
      if !cap.byNth.isEmpty, !cap.window.isDaily { found.append(TariffFinding(place + ".byNth", .nthNeedsDays)) }
    }
    return found
  }

  /// Bands must hold for each of the 1440 minutes of a day, and only one for each.
  private static func hours(_ bands: [Tariff.Band], _ path: String) -> [TariffFinding] {
    var found: [TariffFinding] = []
    var owners = [Int?](repeating: nil, count: 1440)
    for (index, band) in bands.enumerated() {
      let place = path + "[\(index)]"
      var own = 0
      var overlaps: [Int: [Int]] = [:]
      for minute in 0..<1440 where band.hours.contains(minute) {
        if let other = owners[minute] {
          overlaps[other, default: []].append(minute)
        } else {
          owners[minute] = index
          own += 1
        }
      }
      if own == 0 {
        found.append(TariffFinding(place, .bandUnreachable))
        continue
      }
      for (other, minutes) in overlaps.sorted(by: { $0.key < $1.key }) {
        for hours in stretches(minutes) { found.append(TariffFinding(place, .bandOverlap(hours, with: other))) }
      }
    }
    let empty = (0..<1440).filter { owners[$0] == nil }
    return found + stretches(empty).map { TariffFinding(path, .bandGap($0)) }
  }

  /// Ascending minutes as hours.
  private static func stretches(_ minutes: [Int]) -> [DayHours] {
    var found: [DayHours] = []
    var start: Int?
    for (index, minute) in minutes.enumerated() {
      if start == nil { start = minute }
      let isLast = index + 1 == minutes.count || minutes[index + 1] != minute + 1
      if isLast, let first = start {
        found.append(DayHours(from: first, to: minute + 1))
        start = nil
      }
    }
    return found
  }

  private static func isFreeOfCharge(_ rate: Tariff.Rate) -> Bool {
    if let first = rate.first, first.fee > 0 { return isCappedAtNothing(rate) }
    switch rate.kind {
    case .free: return false
    case .unit(let unit): return unit.fee == 0 || isCappedAtNothing(rate)
    case .visit(let fee, _): return fee == 0 || isCappedAtNothing(rate)
    case .bands(let bands): return bands.allSatisfy { $0.unit.fee == 0 || $0.cap == 0 } || isCappedAtNothing(rate)
    }
  }

  private static func isCappedAtNothing(_ rate: Tariff.Rate) -> Bool {
    rate.caps.contains { $0.byNth.isEmpty ? $0.fen == 0 : $0.byNth.allSatisfy { $0 == 0 } }
  }

  // MARK: - Odd, but possible

  private static func oddities(_ rate: Tariff.Rate, _ path: String) -> [TariffFinding] {
    var found: [TariffFinding] = []
    let units = units(rate)
    for (index, cap) in rate.caps.enumerated() {
      let place = path + ".caps[\(index)]"
      let least = cap.byNth.min() ?? cap.fen
      if let first = rate.first, first.fee > least {
        found.append(TariffFinding(place, .capBelowFirst(cap: least, first: first.fee)))
      }
      if let unit = units.map(\.1).min(by: { $0.fee < $1.fee }), unit.fee > least {
        found.append(TariffFinding(place, .capBelowUnit(cap: least, unit: unit.fee)))
      }
      if zip(cap.byNth, cap.byNth.dropFirst()).contains(where: { $0 > $1 }) {
        found.append(TariffFinding(place + ".byNth", .nthFalls))
      }
    }
    for (place, unit) in units where rate.tailGrace >= unit.min {
      found.append(TariffFinding(path + place, .tailBeyondUnit(tail: rate.tailGrace, unit: unit.min)))
    }
    if case .bands(let bands) = rate.kind {
      for (index, band) in bands.enumerated() {
        if let cap = band.cap, cap < band.unit.fee {
          found.append(TariffFinding(path + ".bands[\(index)].cap", .capBelowUnit(cap: cap, unit: band.unit.fee)))
        }
      }
    } else if rate.bandMode != .split {
      found.append(TariffFinding(path + ".bandMode", .noBands))
    }
    if let first = rate.first, first.min % max(1, first.every) != 0 {
      found.append(TariffFinding(path + ".first", .firstNotWhole(min: first.min, every: first.every)))
    }
    if rate.dailyCap == nil {
      if rate.repeatFree { found.append(TariffFinding(path + ".repeatFree", .nothingRepeats)) }
      if rate.repeatFirst { found.append(TariffFinding(path + ".repeatFirst", .nothingRepeats)) }
    }
    return found
  }

  private static func units(_ rate: Tariff.Rate) -> [(String, Tariff.Unit)] {
    switch rate.kind {
    case .unit(let unit): [(".unit", unit)]
    case .bands(let bands): bands.enumerated().map { (".bands[\($0.offset)].unit", $0.element.unit) }
    case .visit, .free: []
    }
  }
}
