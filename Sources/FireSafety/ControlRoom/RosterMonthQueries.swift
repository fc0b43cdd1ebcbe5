import Kernel
import SQLite
import Values

enum RosterMonthQueries {
  static func read(
    _ unit: UnitID, _ month: Day, _ today: Day, _ now: Instant, _ zone: TimeZoneRules, in database: Connection
  ) throws -> RosterMonth {
    let shifts = try shifts(in: unit, month, now, zone, database)
    let gaps = try gaps(in: unit, month, now, zone, database)
    let lines = (month.number...month.monthEnd.number).map { number in
      let day = Day(number: number)
      return RosterMonth.Line(day: day, shifts: shifts[day] ?? [], gaps: gaps[day] ?? [])
    }
    return RosterMonth(
      unit: unit, unitName: try FireUnits.require(unit, in: database).name, month: month, today: today, lines: lines)
  }

  private static func shifts(
    in unit: UnitID, _ month: Day, _ now: Instant, _ zone: TimeZoneRules, _ database: Connection
  ) throws -> [Day: [RosterMonth.Shift]] {
    let from = zone.instant(day: month.advanced(by: -1), secondsOfDay: 0)
    let until = zone.instant(day: month.monthEnd.advanced(by: 2), secondsOfDay: 0)
    let rows = try database.all(
      """
      SELECT id, day, starts_at, ends_at FROM fire_shift
      WHERE unit_id = ?1 AND state = 'planned' AND starts_at >= ?2 AND starts_at < ?3 ORDER BY starts_at, id
      """, unit, from.milliseconds, until.milliseconds
    ) { row in
      (
        id: row.integer(0), day: Day(number: Int32(clamping: row.integer(1))),
        starts: Instant(milliseconds: row.integer(2)),
        ends: Instant(milliseconds: row.integer(3))
      )
    }
    var all: [Day: [RosterMonth.Shift]] = [:]
    for row in rows {
      let people = try ShiftQueries.people(of: row.id, in: database)
      let names = try people.map { person in
        let found = try ControlRoomQueries.account(person, in: database)
        return found.fullName.isEmpty ? found.name : found.fullName
      }
      all[row.day, default: []].append(
        RosterMonth.Shift(
          id: row.id, span: ControlTime.clock(row.starts, in: zone) + "–" + ControlTime.end(row.ends, in: zone),
          people: names, isOver: row.ends <= now,
          uncertified: try ShiftRules.uncertified(people, on: row.day, in: database).count))
    }
    return all
  }

  /// Gaps day by day: one that goes over midnight stands on each of its days.
  private static func gaps(
    in unit: UnitID, _ month: Day, _ now: Instant, _ zone: TimeZoneRules, _ database: Connection
  ) throws -> [Day: [(span: String, people: Int64)]] {
    let from = zone.instant(day: month, secondsOfDay: 0)
    let until = zone.instant(day: month.monthEnd.advanced(by: 1), secondsOfDay: 0)
    var all: [Day: [(span: String, people: Int64)]] = [:]
    for gap in try ControlDeskQueries.gaps(in: unit, from: from, until: until, at: now, database) {
      var day = zone.localDay(of: gap.from)
      var start = gap.from
      while start < gap.until {
        let midnight = zone.instant(day: day.advanced(by: 1), secondsOfDay: 0)
        let end = min(midnight, gap.until)
        let last = ControlTime.end(end, in: zone)
        all[day, default: []].append((ControlTime.clock(start, in: zone) + "–" + last, gap.people))
        start = end
        day = day.advanced(by: 1)
      }
    }
    return all
  }
}
