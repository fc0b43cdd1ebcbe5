import Kernel
import SQLite
import Values

enum HandoverQueries {
  struct New {
    let unit: UnitID
    let outgoing: AccountID?
    let incoming: AccountID
    let second: AccountID?
    let since: Instant?
    let isCertified: Bool
    let reason: String
    let note: String
  }

  static func insert(_ new: New, _ items: [HandoverItem], in change: Change) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO fire_handover (unit_id, outgoing_id, incoming_id, second_id, since_at, recorded_at, day, is_certified,
        clock_lag, reason, note, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """, new.unit, new.outgoing, new.incoming, new.second, new.since?.milliseconds, change.now.milliseconds,
      change.today.number, new.isCertified, change.lag, new.reason, new.note, change.auditID)
    let id = change.database.lastInsertedID
    for item in items {
      try change.database.run(
        """
        INSERT INTO fire_handover_item (handover_id, key, kind, title_en, title_zh, since_at, audit_id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """, id, item.key, item.kind, item.title.english, item.title.chinese, item.since?.milliseconds, change.auditID)
    }
    return id
  }

  /// A handover as it is printed.
  struct Stored {
    let id: Int64
    let unit: UnitID
    let unitName: String
    let outgoing: String
    let incoming: String
    let second: String
    let since: Instant?
    let at: Instant
    let day: Day
    let isCertified: Bool
    let lag: Int64
    let reason: String
    let note: String
  }

  static func find(_ id: Int64, in database: Connection) throws -> Stored? {
    try database.first(
      """
      SELECT h.id, h.unit_id, n.name, coalesce(o.full_name, ''), i.full_name, coalesce(s.full_name, ''), h.since_at,
        h.recorded_at, h.day, h.is_certified, h.clock_lag, h.reason, h.note
      FROM fire_handover h JOIN unit n ON n.id = h.unit_id JOIN account i ON i.id = h.incoming_id
      LEFT JOIN account o ON o.id = h.outgoing_id LEFT JOIN account s ON s.id = h.second_id WHERE h.id = ?1
      """, id
    ) { row in
      Stored(
        id: row.integer(0), unit: UnitID(row.integer(1)), unitName: Text.clean(row.text(2)),
        outgoing: Text.clean(row.text(3)), incoming: Text.clean(row.text(4)), second: Text.clean(row.text(5)),
        since: row.optionalInteger(6).map { Instant(milliseconds: $0) }, at: Instant(milliseconds: row.integer(7)),
        day: Day(number: Int32(clamping: row.integer(8))), isCertified: row.bool(9), lag: row.integer(10),
        reason: Text.clean(row.text(11)), note: Text.clean(row.text(12)))
    }
  }

  static func items(of id: Int64, in database: Connection) throws -> [HandoverItem] {
    try database.all(
      "SELECT key, kind, title_en, title_zh, since_at FROM fire_handover_item WHERE handover_id = ?1 ORDER BY id", id
    ) { row in
      HandoverItem(
        key: row.text(0), kind: row.text(1), title: Phrase(Text.clean(row.text(2)), Text.clean(row.text(3))),
        since: row.optionalInteger(4).map { Instant(milliseconds: $0) })
    }
  }

  /// An entry of the log as it is shown.
  struct Entry: Sendable, Hashable {
    let id: Int64
    let at: Instant
    let seen: Instant
    let kind: String
    let mode: String
    let text: String
    let by: String
    let isLate: Bool
    let closes: Int64?
  }

  /// The entries of a unit's log in a time, the oldest first; the newest `most` of them.
  static func entries(
    in unit: UnitID, from: Instant, until: Instant, most: Int, database: Connection
  ) throws -> [Entry] {
    try database.all(
      """
      SELECT e.id, e.recorded_at, e.observed_at, e.kind, e.mode, e.place, e.text, a.full_name, e.is_late, e.closes_id
      FROM fire_log_entry e JOIN account a ON a.id = e.account_id
      WHERE e.unit_id = ?1 AND e.recorded_at >= ?2 AND e.recorded_at <= ?3 ORDER BY e.id DESC LIMIT ?4
      """, unit, from.milliseconds, until.milliseconds, most
    ) { row in
      Entry(
        id: row.integer(0), at: Instant(milliseconds: row.integer(1)), seen: Instant(milliseconds: row.integer(2)),
        kind: row.text(3), mode: row.text(4),
        text: [row.text(5), row.text(6)].map(Text.clean).filter { !$0.isEmpty }.joined(separator: " "),
        by: Text.clean(row.text(7)), isLate: row.bool(8), closes: row.optionalInteger(9))
    }.reversed()
  }
}
