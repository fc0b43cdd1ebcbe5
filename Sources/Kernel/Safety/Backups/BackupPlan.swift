import Values

/// Which copies stay: one of each of the last days, weeks (from Monday) and months that have one; of several the best, and
/// of equally good ones the newest.
struct BackupPlan: Sendable, Hashable {
  /// How far a copy can be relied upon.
  enum Standing: Int, Comparable {
    case faulty
    case unverified
    case verified

    /// - Parameter state: a word of the register.
    init(state: String) {
      switch state {
      case "verified": self = .verified
      case "faults", "damaged", "changed": self = .faulty
      default: self = .unverified
      }
    }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let daily: Int
  let weekly: Int
  let monthly: Int

  /// The names that stay. The newest always does, and the newest that was verified, whatever the plan says.
  func kept(_ names: [BackupName], standing: (BackupName) -> Standing = { _ in .unverified }) -> Set<String> {
    let newestFirst = names.sorted(by: >).map { (name: $0, standing: standing($0)) }
    var kept = Set(newestFirst.prefix(1).map(\.name.text))
    if let sure = newestFirst.first(where: { $0.standing == .verified }) { kept.insert(sure.name.text) }
    func keep(_ most: Int, by period: (Day) -> Int32) {
      var best: [Int32: (name: BackupName, standing: Standing)] = [:]
      for copy in newestFirst {
        let number = period(copy.name.day)
        if let known = best[number] {
          if copy.standing > known.standing { best[number] = copy }
        } else if best.count < most {
          best[number] = copy
        }
      }
      kept.formUnion(best.values.map(\.name.text))
    }
    keep(daily) { $0.number }
    keep(weekly) { day in day.number - Int32(day.weekday.rawValue - 1) }
    keep(monthly) { $0.monthStart.number }
    return kept
  }
}
