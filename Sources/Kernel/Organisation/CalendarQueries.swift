import SQLite
import Values

enum CalendarQueries {
  /// What the site said last of a day; nil where it said nothing.
  static func said(of day: Day, in database: Connection) throws -> Bool? {
    try database.integer(
      "SELECT is_working FROM calendar_day WHERE day = ?1 ORDER BY id DESC LIMIT 1", day.number
    ).map { $0 == 1 }
  }

  static func insert(
    _ day: Day, isWorking: Bool, name: String, account: AccountID, at now: Instant, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO calendar_day (day, is_working, name, account_id, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5)",
      day.number, isWorking, name, account, now.milliseconds)
  }
}
