import Values

/// When something is due next on a device. Pure: facts and rules in, days out.
struct DueDates: Sendable, Hashable {
  var check: Day?
  var service: Day?
  var scrap: Day?

  /// What the dates of a device are worked out from.
  struct Facts: Sendable, Hashable {
    var kind: DeviceKind
    var agent: DeviceAgent
    var isHighRisk: Bool
    var registeredOn: Day
    var madeOn: Day?
    var commissioned: Day?
    var checkedOn: Day?
    var servicedOn: Day?
    var isScrapped: Bool
  }

  init(of facts: Facts, by rules: [DueRule]) {
    guard !facts.isScrapped else { return }
    func rule(_ activity: DueRule.Activity) -> DueRule? { Self.rule(activity, for: facts, in: rules) }
    check = rule(.check).map { Self.checkDue(facts, $0) }
    if let first = rule(.firstService), facts.servicedOn == nil {
      service = facts.madeOn.map { Self.day($0, after: first) }
    } else if let next = rule(.service), let base = facts.servicedOn ?? facts.commissioned ?? facts.madeOn {
      service = Self.day(base, after: next)
    }
    if let life = rule(.scrap) { scrap = facts.madeOn.map { Self.day($0, after: life) } }
  }

  /// The line for a device: of its own kind before the one for all kinds.
  static func rule(_ activity: DueRule.Activity, for facts: Facts, in rules: [DueRule]) -> DueRule? {
    let fitting = rules.filter { rule in
      rule.activity == activity && (rule.kind == nil || rule.kind == facts.kind)
        && (rule.agent == .none || rule.agent == facts.agent)
        && (rule.isHighRisk == nil || rule.isHighRisk == facts.isHighRisk)
    }
    return fitting.first { $0.kind == facts.kind } ?? fitting.first { $0.kind == nil }
  }

  /// Months and halves are those of the calendar: a check counts for the one it was made in, wherever in it that was. What was
  /// never checked is due in the one it was registered in.
  private static func checkDue(_ facts: Facts, _ rule: DueRule) -> Day {
    let base = facts.checkedOn ?? facts.registeredOn
    let ahead = facts.checkedOn == nil ? 0 : Int(clamping: rule.every)
    let (year, month, day) = base.components
    switch rule.period {
    case .halfMonth:
      let half = (year * 12 + month - 1) * 2 + (day > 15 ? 1 : 0) + ahead
      return half % 2 == 0 ? start(ofMonth: half / 2).advanced(by: 14) : end(ofMonth: half / 2)
    case .month, .year, .hour:
      return end(ofMonth: year * 12 + month - 1 + ahead * (rule.period == .year ? 12 : 1))
    }
  }

  private static func start(ofMonth month: Int) -> Day {
    Day(year: month / 12, month: month % 12 + 1, day: 1) ?? Day(number: 0)
  }

  private static func end(ofMonth month: Int) -> Day { start(ofMonth: month + 1).advanced(by: -1) }

  /// So many months or years on, at the same day or, where the month has none, its last.
  static func day(_ day: Day, after rule: DueRule) -> Day {
    let (year, month, date) = day.components
    let every = Int(clamping: min(rule.every, 1200))
    switch rule.period {
    case .hour: return day
    case .halfMonth: return day.advanced(by: Int32(every * 15))
    case .month, .year:
      let target = year * 12 + month - 1 + every * (rule.period == .year ? 12 : 1)
      return min(start(ofMonth: target).advanced(by: Int32(date - 1)), end(ofMonth: target))
    }
  }
}
