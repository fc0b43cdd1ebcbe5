import Values

@testable import Parking

/// Made-up tariffs and stays for property tests; the same seed makes the same ones.
struct RandomTariff {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &generator) }
  mutating func chance(_ percent: Int64) -> Bool { number(1...100) <= percent }
  mutating func pick<Choice: CaseIterable>(_ kind: Choice.Type, _ usual: Choice) -> Choice {
    kind.allCases.randomElement(using: &generator) ?? usual
  }

  mutating func unit() -> Tariff.Unit {
    Tariff.Unit(min: [7, 15, 30, 45, 60, 90, 1000].randomElement(using: &generator) ?? 60, fee: number(0...900))
  }

  mutating func rate() -> Tariff.Rate {
    var rate = Tariff.Rate(chance(35) ? .unit(unit()) : .bands(bands()))
    if chance(50) { rate.freeMin = number(1...90) }
    rate.freeMode = pick(Tariff.FreeMode.self, .threshold)
    if chance(50) {
      let every = number(5...90)
      rate.first = Tariff.First(
        min: chance(50) ? every : every * number(1...3) + number(0...3), fee: number(0...1500), every: every)
    }
    rate.unitRound = chance(80) ? .up : .fullOnly
    if chance(30) { rate.tailGrace = number(1...20) }
    rate.tailScope = pick(Tariff.TailScope.self, .segment)
    rate.bandMode = pick(Tariff.BandMode.self, .split)
    rate.capUnits = pick(Tariff.UnitCarry.self, .restart)
    rate.gapUnits = pick(Tariff.UnitCarry.self, .continue)
    rate.repeatFree = chance(40)
    rate.repeatFirst = chance(40)
    if chance(60) {
      let window: Tariff.CapWindow = chance(50) ? .rolling24 : .calendarDay
      let nth = chance(30) ? [number(500...3000), number(500...5000), number(500...4000)] : []
      rate.caps.append(Tariff.Cap(window: window, fen: number(500...6000), byNth: nth))
    }
    if chance(25) { rate.caps.append(Tariff.Cap(window: .band, fen: number(200...3000))) }
    if chance(25) { rate.caps.append(Tariff.Cap(window: .visit, fen: number(1000...15_000))) }
    return rate
  }

  /// One to four bands that cover the day; some borders lie in the hour that clocks skip or repeat.
  mutating func bands() -> [Tariff.Band] {
    var borders: Set<Int> = []
    for _ in 0..<number(1...4) {
      let special = [120, 150, 180, 0, 420, 1140].randomElement(using: &generator) ?? 0
      borders.insert(chance(60) ? Int(number(0...1439)) : special)
    }
    let sorted = borders.sorted()
    if sorted.count == 1 {
      return [Tariff.Band(hours: DayHours(from: 0, to: 1440), unit: unit(), cap: chance(30) ? number(0...2000) : nil)]
    }
    return sorted.enumerated().map { index, from in
      let to = sorted[(index + 1) % sorted.count]
      return Tariff.Band(
        hours: DayHours(from: from, to: to == 0 ? 1440 : to), unit: unit(), cap: chance(30) ? number(0...2000) : nil)
    }
  }

  mutating func tariff(_ rate: Tariff.Rate) -> Tariff {
    var tariff = Tariff(
      code: "R", version: number(1...9), name: Phrase("Random (made up)", "随机（虚构）"), defaultClass: "car",
      classes: ["car": rate])
    tariff.secRule = pick(Tariff.SecondRule.self, .floor)
    return tariff
  }

  /// A moment of the days around a change of clocks in Berlin, or of any day.
  mutating func entry() -> Instant {
    let starts: [Int64] = [1_774_652_400_000, 1_792_792_800_000, 1_772_409_600_000]
    let start = starts.randomElement(using: &generator) ?? 0
    return Instant(milliseconds: start + number(0...(36 * 3600)) * 1000)
  }
}
