import Kernel
import Values

/// What pins a printed sheet of fire safety to the records.
enum FirePrintFoot {
  static func facts(_ head: FireChain.Head?, by name: String, _ today: Day) -> [PrintedSheet.Fact] {
    let chain = head.map { "\($0.sequence)  \($0.short)" } ?? "0"
    return [
      .init("Chain head of \(today)", "\(today) 记录链首", chain), .init("Printed by", "打印人", name),
    ]
  }

  /// 2026-11-22 18:17 in the site's time zone.
  static func moment(_ instant: Instant, _ zone: TimeZoneRules) -> String {
    let (day, seconds) = zone.local(of: instant)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day) \(two(seconds / 3600)):\(two(seconds / 60 % 60))"
  }
}
