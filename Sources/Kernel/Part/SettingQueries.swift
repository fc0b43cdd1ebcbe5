import SQLite
import Values

enum SettingQueries {
  static func value(of name: String, on day: Day, in database: Connection) throws -> String? {
    try database.text(
      "SELECT value FROM setting WHERE name = ?1 AND from_day <= ?2 ORDER BY from_day DESC, id DESC LIMIT 1",
      name, day.number)
  }

  /// The values that count on a day, of the names in a half-open range; of each the last is the one that holds.
  static func values(
    from first: String, to end: String, on day: Day, in database: Connection
  ) throws -> [(name: String, value: String)] {
    try database.all(
      """
      SELECT name, value FROM setting WHERE name >= ?1 AND name < ?2 AND from_day <= ?3 ORDER BY name, from_day, id
      """, first, end, day.number
    ) { ($0.text(0), $0.text(1)) }
  }

  /// Everything that was ever said of settings, by name; of each by day, the last word of a day last.
  static func entries(in database: Connection) throws -> [String: [SettingState.Entry]] {
    var all: [String: [SettingState.Entry]] = [:]
    try database.each(
      """
      SELECT s.name, s.value, s.from_day, a.name, s.recorded_at FROM setting s JOIN account a ON a.id = s.account_id
      ORDER BY s.name, s.from_day, s.id
      """
    ) { row in
      if let value = try? JSON.parse(row.text(1)) {
        all[row.text(0), default: []].append(
          SettingState.Entry(
            value: value, from: Day(number: Int32(clamping: row.integer(2))), by: row.text(3),
            recordedAt: Instant(milliseconds: row.integer(4))))
      }
      return true
    }
    return all
  }

  /// What a setting says on a day, or its initial value.
  static func value<Content>(of setting: Setting<Content>, on day: Day, in database: Connection) throws -> Content {
    let stored = try value(of: setting.name, on: day, in: database)
    return stored.flatMap { try? Content(json: try JSON.parse($0)) } ?? setting.initial
  }

  static func insert(
    _ name: String, value: String, from day: Day, account: AccountID, at now: Instant, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO setting (name, value, from_day, account_id, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5)",
      name, value, day.number, account, now.milliseconds)
  }
}

enum NumberingQueries {
  static func next(series: String, period: String, in database: Connection) throws -> Int64 {
    try database.returning(
      """
      INSERT INTO numbering (series, period, last) VALUES (?1, ?2, 1)
      ON CONFLICT (series, period) DO UPDATE SET last = last + 1 RETURNING last
      """, series, period
    ) { $0.integer(0) } ?? 1
  }

  /// Writes the last number of a series that was counted up elsewhere in the same transaction.
  static func set(series: String, period: String, last: Int64, in database: Connection) throws {
    try database.run(
      "UPDATE numbering SET last = ?3 WHERE series = ?1 AND period = ?2 AND last <= ?3", series, period, last)
  }
}
