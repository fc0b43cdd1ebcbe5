import Kernel
import SQLite
import Values

/// What the overview shows of directives, of the people the viewer oversees.
enum DirectiveFigureQueries {
  static let figures: [Figure] = [
    Figure(
      "office.open", Phrase("Directives open", "办理中的指令"), permission: OfficePermissions.oversee,
      opens: .init("directives", filters: ["state": "open"]), trend: trend(open), read: today(open)),
    Figure(
      "office.overdue", Phrase("Overdue, people", "逾期人次"), permission: OfficePermissions.oversee,
      opens: .init("directiveRecipients", filters: ["state": "overdue"]), trend: trend(overdue), read: today(overdue)),
    Figure(
      "office.read", Phrase("Directives read, %", "指令阅读率（%）"), permission: OfficePermissions.oversee,
      opens: .init("directiveRecipients"), trend: trend(read), read: today(read)),
  ]

  /// Recipients the viewer oversees, of directives that were out on day `?1`.
  private static let seen = """
    FROM directive_recipient r JOIN directive d ON d.id = r.directive_id
    WHERE d.issued_on <= ?1 AND (d.ended_on IS NULL OR d.ended_on > ?1) AND \(SightQueries.oversees("r.unit_id"))
    """

  private static let open = "SELECT count(DISTINCT d.id) \(seen) AND (r.settled_on IS NULL OR r.settled_on > ?1)"

  private static let overdue =
    "SELECT count(*) \(seen) AND r.deadline < ?1 AND (r.settled_on IS NULL OR r.settled_on > ?1)"

  /// Of all who had them on that day, how many in a hundred had read some version; 100 where nobody had one.
  private static let read = """
    SELECT CASE count(*) WHEN 0 THEN 100 ELSE sum(EXISTS (
      SELECT 1 FROM directive_event e WHERE e.recipient_id = r.id AND e.kind = 'read' AND e.on_day <= ?1)) * 100 / count(*) END
    \(seen)
    """

  private static func value(_ sql: String, on day: Day, _ viewer: Viewer, in database: Connection) throws -> Int64 {
    try database.integer(SightQueries.seen(sql, by: viewer.account, on: viewer.today), day.number) ?? 0
  }

  private static func today(_ sql: String) -> @Sendable (Connection, Viewer) throws -> Int64 {
    { database, viewer in try value(sql, on: viewer.today, viewer, in: database) }
  }

  private static func trend(_ sql: String) -> @Sendable (Connection, Viewer) throws -> [Int64] {
    { database, viewer in
      try (1 - Figure.trendDays...0).map { offset in
        try value(sql, on: viewer.today.advanced(by: Int32(offset)), viewer, in: database)
      }
    }
  }
}
