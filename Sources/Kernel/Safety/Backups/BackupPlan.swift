import Values

/// Which copies stay: the newest of each of the last days, weeks (from Monday) and months that have one.
struct BackupPlan: Sendable, Hashable {
  let daily: Int
  let weekly: Int
  let monthly: Int

  /// The names that stay. The newest always does, whatever the plan says.
  func kept(_ names: [BackupName]) -> Set<String> {
    let newestFirst = names.sorted(by: >)
    var kept = Set(newestFirst.prefix(1).map(\.text))
    func keep(_ most: Int, by period: (Day) -> Int32) {
      var seen: Set<Int32> = []
      for name in newestFirst where seen.count < most {
        if seen.insert(period(name.day)).inserted { kept.insert(name.text) }
      }
    }
    keep(daily) { $0.number }
    keep(weekly) { day in day.number - Int32(day.weekday.rawValue - 1) }
    keep(monthly) { $0.monthStart.number }
    return kept
  }
}
