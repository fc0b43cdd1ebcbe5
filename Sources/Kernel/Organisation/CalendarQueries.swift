import SQLite
import Values

enum CalendarQueries {
  /// What the site said last of a day; nil where it said nothing.
  static func said(of day: Day, in database: Connection) throws -> Bool? {
    try database.integer(
      "SELECT is_working FROM calendar_day WHERE day = ?1 ORDER BY id DESC LIMIT 1", day.number
    ).map { $0 == 1 }
  }

  /// The last word of every day behind a key, as rows of key, day, kind and name.
  static func each(after key: Int64, rows: Int, in database: Connection, _ body: (Row) -> Void) throws {
    try database.each(
      """
      SELECT c.id, c.day, CASE WHEN c.is_working = 1 THEN 'working' ELSE 'holiday' END, c.name FROM calendar_day c
      WHERE c.id > ?1 AND c.id = (SELECT max(l.id) FROM calendar_day l WHERE l.day = c.day) ORDER BY c.id LIMIT ?2
      """, key, rows
    ) { row in
      body(row)
      return true
    }
  }

  static func insert(
    _ day: Day, isWorking: Bool, name: String, account: AccountID, at now: Instant, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO calendar_day (day, is_working, name, account_id, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5)",
      day.number, isWorking, name, account, now.milliseconds)
  }
}
