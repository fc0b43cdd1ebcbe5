import Values

@testable import Parking

/// The price of a stay reckoned the slow, obvious way: one minute after the other, each with its own look at the clock.
///
/// Knows rates only: units, bands, first fees, free minutes, tails and caps. Written apart from the engine, and compared
/// with it.
struct MinuteByMinute {
  private struct Charge {
    var fen: Int64
    let window: Int
    let passage: Int
    let band: Int
  }

  private struct OpenUnit {
    let length: Int64
    let fee: Int64
    var used: Int64
    let charge: Int
  }

  let rate: Tariff.Rate
  let entry: Instant
  let zone: TimeZoneRules
  private var charges: [Charge] = []
  private var open: OpenUnit?

  init(_ rate: Tariff.Rate, entry: Instant, zone: TimeZoneRules) {
    self.rate = rate
    self.entry = entry
    self.zone = zone
  }

  private func local(_ minute: Int64) -> (day: Day, minute: Int) {
    let (day, second) = zone.local(of: entry.advanced(milliseconds: minute * 60_000))
    return (day, second / 60)
  }

  private func window(_ minute: Int64) -> Int {
    switch rate.dailyCap?.window {
    case .rolling24: Int(minute / 1440)
    case .calendarDay: local(0).day.days(until: local(minute).day)
    default: 0
    }
  }

  private func band(_ minute: Int64, _ bands: [Tariff.Band]) -> Int {
    let clock = local(rate.bandMode == .entryRate ? 0 : minute).minute
    return bands.firstIndex { $0.hours.contains(clock) } ?? 0
  }

  /// The number of the passage through a band in which each minute lies, charged or not.
  private func passages(_ bands: [Tariff.Band], below end: Int64) -> [Int] {
    var numbers: [Int] = []
    var last: Int?
    for minute in 0..<end {
      let band = bands.isEmpty ? 0 : band(minute, bands)
      numbers.append((numbers.last ?? 0) + (last.map { $0 == band ? 0 : 1 } ?? 0))
      last = band
    }
    return numbers
  }

  /// The minutes that are charged once the free ones are gone.
  private func charged(_ minutes: [Int64]) -> [Int64] {
    guard rate.freeMin > 0 else { return minutes }
    if rate.freeMode == .threshold, Int64(minutes.count) <= rate.freeMin { return [] }
    var kept: [Int64] = []
    var dropped: [Int: Int64] = [:]
    var counts: [Int: Int64] = [:]
    for minute in minutes { counts[window(minute), default: 0] += 1 }
    for minute in minutes {
      let number = window(minute)
      let isFree: Bool
      switch rate.freeMode {
      case .threshold: isFree = rate.repeatFree && number > 0 && counts[number] ?? 0 <= rate.freeMin
      case .deduct:
        let place = rate.repeatFree ? number : 0
        isFree = dropped[place] ?? 0 < rate.freeMin
        dropped[place, default: 0] += 1
      }
      if !isFree { kept.append(minute) }
    }
    return kept
  }

  mutating func fee(_ minutes: [Int64]) -> Int64 {
    var bands: [Tariff.Band] = []
    if case .bands(let all) = rate.kind { bands = all }
    let passages = passages(bands, below: (minutes.last ?? -1) + 1)
    var firstUsed: Int64 = 0
    var previous: Int64?
    let end = (minutes.last ?? -1) + 1
    var last: Int64 = 0
    for minute in charged(minutes) {
      let number = window(minute)
      let hours = bands.isEmpty ? 0 : band(minute, bands)
      let passage = passages[Int(minute)]
      if let previous {
        let isNewWindow = window(previous) != number
        let isNewPassage = passages[Int(previous)] != passage
        let isGap = previous + 1 != minute
        if isNewWindow, rate.repeatFirst { firstUsed = 0 }
        if isNewWindow && rate.capUnits == .restart || isNewPassage && rate.bandMode == .split
          || isGap && rate.gapUnits == .restart
        {
          close(isLast: false)
        }
      }
      previous = minute
      last = minute + 1
      if var unit = open, unit.used < unit.length {
        unit.used += 1
        open = unit
        continue
      }
      open = nil
      if let first = rate.first, firstUsed < first.min {
        if firstUsed % first.every == 0 {
          charges.append(Charge(fen: first.fee, window: number, passage: passage, band: hours))
        }
        firstUsed += 1
        continue
      }
      let unit: Tariff.Unit
      switch rate.kind {
      case .unit(let one): unit = one
      case .bands: unit = bands[hours].unit
      case .visit, .free: return -1
      }
      open = OpenUnit(length: unit.min, fee: unit.fee, used: 1, charge: charges.count)
      charges.append(Charge(fen: unit.fee, window: number, passage: passage, band: hours))
    }
    close(isLast: last == end)
    return capped(bands)
  }

  /// Ends the unit that runs; one that was only begun may cost nothing.
  private mutating func close(isLast: Bool) {
    defer { open = nil }
    guard let unit = open, unit.used < unit.length, isLast || rate.tailScope == .segment else { return }
    if rate.unitRound == .fullOnly || unit.used <= rate.tailGrace { charges[unit.charge].fen = 0 }
  }

  /// Every charge in turn, as far as its caps have room.
  private mutating func capped(_ bands: [Tariff.Band]) -> Int64 {
    var passages: [Int: Int64] = [:]
    var windows: [Int: Int64] = [:]
    var total: Int64 = 0
    let general = rate.caps.first { $0.window == .band }?.fen
    let visit = rate.caps.first { $0.window == .visit }?.fen
    for charge in charges {
      var fen = charge.fen
      if let most = (bands.isEmpty ? nil : bands[charge.band].cap) ?? general {
        fen = min(fen, most - (passages[charge.passage] ?? 0))
        passages[charge.passage, default: 0] += fen
      }
      if let cap = rate.dailyCap {
        let most = cap.byNth.isEmpty ? cap.fen : cap.byNth[min(charge.window, cap.byNth.count - 1)]
        fen = min(fen, most - (windows[charge.window] ?? 0))
        windows[charge.window, default: 0] += fen
      }
      if let visit { fen = min(fen, visit - total) }
      total += fen
    }
    return total
  }
}
