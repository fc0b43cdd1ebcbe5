import Kernel
import SQLite
import Values

enum ControlDeskQueries {
  static func read(
    _ unit: UnitID, _ units: [UnitID], for account: AccountID, on today: Day, at now: Instant, _ zone: TimeZoneRules,
    in database: Connection
  ) throws -> ControlDesk {
    let entries = try HandoverQueries.entries(
      in: unit, from: Instant(milliseconds: 0), until: now, most: 12, database: database)
    return ControlDesk(
      unit: unit, unitName: try FireUnits.require(unit, in: database).name, now: now, timeZone: zone,
      duty: try duty(in: unit, for: account, on: today, database),
      handover: try ControlRoomQueries.duty(in: unit, database: database)?.handover,
      last: try ControlRoomQueries.lastEntry(in: unit, database: database),
      open: try HandoverItems.open(in: unit, database: database), entries: entries.reversed().map(entry),
      planned: try planned(in: unit, at: now, database), next: try next(in: unit, at: now, database),
      gap: try gap(in: unit, at: now, database), operators: try operators(of: unit, on: today, database), units: units)
  }

  private static func duty(
    in unit: UnitID, for account: AccountID, on today: Day, _ database: Connection
  ) throws -> ControlDesk.Duty? {
    guard let duty = try ControlRoomQueries.duty(in: unit, database: database) else { return nil }
    let accounts = [duty.incoming] + (duty.second.map { [$0] } ?? [])
    let people = try accounts.map { try person($0, database) }
    let uncertified = try accounts.filter { try !ControlRoomQueries.isCertified($0, on: today, in: database) }
    return ControlDesk.Duty(
      people: people, since: duty.since, isMine: duty.holds(account),
      uncertified: try uncertified.map { try person($0, database).name })
  }

  private static func person(_ account: AccountID, _ database: Connection) throws -> ControlDesk.Person {
    let found = try ControlRoomQueries.account(account, in: database)
    return ControlDesk.Person(account: found.name, name: found.fullName.isEmpty ? found.name : found.fullName)
  }

  private static func entry(_ entry: HandoverQueries.Entry) -> ControlDesk.Entry {
    ControlDesk.Entry(
      id: entry.id, seen: entry.seen,
      kind: LogKind.choices.first { $0.word == entry.kind }?.label ?? Phrase(verbatim: entry.kind),
      text: (entry.closes.map { "\($0): " } ?? "") + entry.text, by: entry.by, isLate: entry.isLate)
  }

  private static func people(of shift: Int64, _ database: Connection) throws -> [String] {
    try ShiftQueries.people(of: shift, in: database).map { try person($0, database).name }
  }

  private static func planned(in unit: UnitID, at now: Instant, _ database: Connection) throws -> [String] {
    try database.all(
      """
      SELECT id FROM fire_shift WHERE unit_id = ?1 AND state = 'planned' AND starts_at <= ?2 AND ends_at > ?2
      ORDER BY starts_at, id
      """, unit, now.milliseconds
    ) { $0.integer(0) }.flatMap { try people(of: $0, database) }
  }

  private static func next(
    in unit: UnitID, at now: Instant, _ database: Connection
  ) throws -> (at: Instant, people: [String])? {
    guard
      let shift = try database.first(
        """
        SELECT id, starts_at FROM fire_shift WHERE unit_id = ?1 AND state = 'planned' AND starts_at > ?2
        ORDER BY starts_at, id LIMIT 1
        """, unit, now.milliseconds, read: { ($0.integer(0), Instant(milliseconds: $0.integer(1))) })
    else { return nil }
    return (shift.1, try people(of: shift.0, database))
  }

  private static func gap(in unit: UnitID, at now: Instant, _ database: Connection) throws -> ControlDesk.Gap? {
    try gaps(
      in: unit, from: now,
      until: now.advanced(milliseconds: ControlRules.milliseconds(days: ControlRules.rosterDays)), at: now, database
    ).first
  }

  /// The times in which fewer than two are planned, between two moments.
  static func gaps(
    in unit: UnitID, from: Instant, until: Instant, at now: Instant, _ database: Connection
  ) throws -> [ControlDesk.Gap] {
    let rows = ShiftQueries.gaps(
      from: "\(from.milliseconds)", until: "\(until.milliseconds)", now: "\(now.milliseconds)")
    return try database.all(
      "SELECT g.from_at, g.until_at, g.people FROM \(rows) g WHERE g.unit_id = ?1 ORDER BY g.from_at", unit
    ) { row in
      ControlDesk.Gap(
        from: Instant(milliseconds: row.integer(0)), until: Instant(milliseconds: row.integer(1)),
        people: row.integer(2))
    }
  }

  /// Who may run the control room, those with a certificate first.
  private static func operators(of unit: UnitID, on today: Day, _ database: Connection) throws -> [ControlDesk.Person] {
    let condition = DutySightQueries.holds(FirePermissions.operate, over: "?1")
      .replacing(Listing.account, with: "a.id").replacing(Listing.today, with: "\(today.number)")
    return try database.all(
      """
      SELECT a.name, a.full_name FROM account a WHERE a.closed_at IS NULL AND \(condition)
      ORDER BY NOT EXISTS (SELECT 1 FROM fire_certificate c WHERE c.account_id = a.id), a.name LIMIT 60
      """,
      unit
    ) { row in
      let (account, name) = (Text.clean(row.text(0)), Text.clean(row.text(1)))
      return ControlDesk.Person(account: account, name: name.isEmpty ? account : name)
    }
  }
}
