import Kernel
import SQLite
import Values

/// When something was seen, as somebody typed it.
enum LogRules {
  /// - Parameter text: empty for now.
  /// - Throws: `ControlRefusal.badTime`, `.inFuture`, `.tooOld`.
  static func seen(_ text: String, in change: Change) throws -> Instant {
    guard !text.isEmpty else { return change.now }
    let zone = try ControlTime.zone(in: change.database)
    guard let moment = ControlTime.moment(text, before: change.now, in: zone) else {
      throw ControlRefusal.badTime(text)
    }
    guard moment <= change.now else { throw ControlRefusal.inFuture(text) }
    let oldest = change.now.advanced(milliseconds: -ControlRules.milliseconds(days: ControlRules.oldestDays))
    guard moment >= oldest else { throw ControlRefusal.tooOld(days: ControlRules.oldestDays) }
    return moment
  }

  /// Whether it was entered later than it may be. Times are typed to the minute, so minutes are compared.
  static func isLate(_ seen: Instant, recorded: Instant) -> Bool {
    recorded.milliseconds / 60_000 - seen.milliseconds / 60_000 > ControlRules.lateMinutes
  }

  /// The same in SQL.
  static let isLate = "(recorded_at / 60000 - observed_at / 60000 > \(ControlRules.lateMinutes))"

  /// Says that an entry counts as late.
  static func late(_ seen: Instant, in change: Change) -> Phrase {
    let minutes = (change.now.milliseconds - seen.milliseconds) / 60_000
    guard isLate(seen, recorded: change.now) else { return Phrase("", "") }
    return Phrase(
      " Late entry: \(ControlTime.length(minutes).english) after it was seen.",
      "补录：距发现 \(ControlTime.length(minutes).chinese)。")
  }

  static let atHint = Phrase("empty: now; 14:05, or 2026-11-25 14:05", "不填为现在；如 14:05 或 2026-11-25 14:05")
}
