import Kernel
import SQLite
import Values

/// What the sheets of the control room and of the archive share.
enum FireSheets {
  /// The last lines of a sheet: the head of the day's chain, who printed it and when.
  static func foot(
    _ day: Day, _ session: Session, _ now: Instant, _ zone: TimeZoneRules, in database: Connection
  ) throws -> [PrintedSheet.Fact] {
    var facts: [PrintedSheet.Fact] = []
    if let head = try FireChain.head(on: day, in: database) {
      facts.append(.init("Chain head of \(day)", "\(day) 链首", "\(head.sequence): \(head.short)"))
    }
    let printed = ControlTime.text(now, in: zone) + " (\(zone.name))"
    facts.append(.init("Printed", "打印", "\(Text.clean(session.name)), \(printed)"))
    return facts
  }
}
