import Kernel
import SQLite
import Values

/// What the roster asks of every shift.
enum ShiftRules {
  /// A shift as it is planned: by the clock, and no longer than it may be.
  struct Span: Sendable, Hashable {
    let day: Day
    let starts: Instant
    let ends: Instant
    /// Clocks are set back during it, so that it has to end earlier than the clock says.
    let isCut: Bool
  }

  /// The shift that begins on a day. Times are minutes since midnight; an end that is not after the start is on the next day.
  static func span(
    _ day: Day, from start: Int, until end: Int, in zone: TimeZoneRules
  ) -> Span {
    let starts = zone.instant(day: day, secondsOfDay: start * 60)
    let last = end > start ? day : day.advanced(by: 1)
    let ends = zone.instant(day: last, secondsOfDay: end * 60)
    let latest = starts.advanced(milliseconds: ControlRules.milliseconds(minutes: ControlRules.shiftMinutes))
    return Span(day: day, starts: starts, ends: min(ends, latest), isCut: ends > latest)
  }

  /// - Throws: `ControlRefusal.unknownShift`.
  static func require(_ shift: Int64, in database: Connection) throws -> ShiftQueries.Stored {
    guard let stored = try ShiftQueries.find(shift, in: database) else { throw ControlRefusal.unknownShift(shift) }
    return stored
  }

  /// How long a shift lasts by the clock, in minutes.
  static func length(from start: Int, until end: Int) -> Int64 {
    Int64(end > start ? end - start : end + 1440 - start)
  }

  /// At least two different people who may run the control room.
  static func people(_ names: AccountNames, in unit: UnitID, change: Change) throws -> [AccountID] {
    let people = try names.all.map { try FireUnits.account($0, in: change.database) }
    guard Set(people).count >= ControlRules.persons else { throw ControlRefusal.tooFew }
    for (person, name) in zip(people, names.all) {
      guard try ControlRoomQueries.mayOperate(person, in: unit, on: change.today, database: change.database) else {
        throw ControlRefusal.mayNotOperate(Text.clean(name))
      }
    }
    return people
  }

  /// Nobody is in two places at once, nor on duty for longer than a shift without a break.
  static func requireFree(
    _ person: AccountID, _ span: Span, beside shift: Int64? = nil, in zone: TimeZoneRules, database: Connection
  ) throws {
    let name = try ControlRoomQueries.account(person, in: database).name
    for other in try ShiftQueries.around(person, span.starts, span.ends, except: shift, in: database) {
      let said = ControlTime.span(other.starts, other.ends, in: zone)
      guard other.starts >= span.ends || other.ends <= span.starts else {
        throw ControlRefusal.planned(name, shift: said)
      }
      let together = max(other.ends, span.ends).milliseconds - min(other.starts, span.starts).milliseconds
      guard together <= ControlRules.milliseconds(minutes: ControlRules.shiftMinutes) else {
        throw ControlRefusal.tooLongTogether(name, shift: said)
      }
    }
  }

  /// Who of them has no certificate that is good on a day, by name.
  static func uncertified(_ people: [AccountID], on day: Day, in database: Connection) throws -> [String] {
    try people.filter { try !ControlRoomQueries.isCertified($0, on: day, in: database) }
      .map { try ControlRoomQueries.account($0, in: database).name }
  }

  /// Warns of people without a certificate.
  static func warning(_ names: [String]) -> Phrase {
    guard !names.isEmpty else { return Phrase("", "") }
    return Phrase(
      " Without a certificate that is good then: \(names.joined(separator: ", ")).",
      "届时无有效证书：\(names.joined(separator: "、"))。")
  }
}
