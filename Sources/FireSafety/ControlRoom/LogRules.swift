import Kernel
import SQLite
import Values

/// When something was seen, as somebody typed it.
enum LogRules {
  /// - Parameter text: empty for now.
  /// - Throws: `ControlRefusal.badTime`, `.inFuture`, `.whichDay`, `.tooOld`.
  static func seen(_ text: String, in change: Change) throws -> Instant {
    guard !text.isEmpty else { return change.now }
    let zone = try ControlTime.zone(in: change.database)
    guard let moment = ControlTime.moment(text, before: change.now, in: zone) else {
      throw ControlRefusal.badTime(text)
    }
    guard moment <= change.now else { throw ControlRefusal.inFuture(text) }
    // A time a little ahead would be taken as yesterday's, for good.
    if !text.contains(" "), change.now.milliseconds - moment.milliseconds > 12 * 3_600_000 {
      throw ControlRefusal.whichDay(text)
    }
    let oldest = change.now.advanced(milliseconds: -ControlRules.milliseconds(days: ControlRules.oldestDays))
    guard moment >= oldest else { throw ControlRefusal.tooOld(days: ControlRules.oldestDays) }
    return moment
  }

  /// A look at the panel is recorded by whoever is on duty, once a minute at most: else an empty room had no gaps.
  ///
  /// - Throws: `ControlRefusal.notOnDuty`, `.looked`.
  static func requireLooking(in unit: UnitID, in change: Change) throws {
    let account = change.session.account
    if let duty = try ControlRoomQueries.duty(in: unit, database: change.database), !duty.holds(account) {
      throw ControlRefusal.offDuty(try ControlRoomQueries.account(duty.incoming, in: change.database).name)
    }
    guard let last = try LogQueries.lastRoutine(in: unit, by: account, in: change.database),
      change.now.milliseconds - last.at.milliseconds < 60_000
    else { return }
    throw ControlRefusal.looked(last.entry)
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
