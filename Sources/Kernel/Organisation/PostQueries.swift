import SQLite
import Values

enum PostQueries {
  struct Stored {
    let id: PostID
    let unit: UnitID
    let name: String
    let isOpen: Bool
  }

  static func find(_ id: Int64, in database: Connection) throws -> Stored? {
    try database.first("SELECT id, unit_id, name, closed_at IS NULL FROM post WHERE id = ?1", id) { row in
      Stored(id: PostID(row.integer(0)), unit: UnitID(row.integer(1)), name: row.text(2), isOpen: row.bool(3))
    }
  }

  static func isTaken(_ name: String, in unit: UnitID, in database: Connection) throws -> Bool {
    try database.integer("SELECT 1 FROM post WHERE unit_id = ?1 AND name = ?2", unit, name) != nil
  }

  static func insert(_ name: String, of unit: UnitID, isHead: Bool, in database: Connection) throws -> PostID {
    try database.run("INSERT INTO post (unit_id, name, is_head) VALUES (?1, ?2, ?3)", unit, name, isHead)
    return PostID(database.lastInsertedID)
  }

  static func close(_ id: PostID, at now: Instant, in database: Connection) throws {
    try database.run("UPDATE post SET closed_at = ?2 WHERE id = ?1 AND closed_at IS NULL", id, now.milliseconds)
  }

  /// How many hold a post on a day or later.
  static func holders(of post: PostID, from day: Day, in database: Connection) throws -> Int64 {
    try database.integer(
      """
      SELECT count(DISTINCT h.account_id) FROM post_holder h JOIN account a ON a.id = h.account_id
      WHERE h.post_id = ?1 AND h.until_day >= ?2 AND a.closed_at IS NULL
      """, post, day.number) ?? 0
  }

  static func overlap(
    of account: AccountID, _ post: PostID, from: Day, until: Day, in database: Connection
  ) throws -> (from: Day, until: Day)? {
    try database.first(
      """
      SELECT from_day, until_day FROM post_holder
      WHERE post_id = ?1 AND account_id = ?2 AND from_day <= ?4 AND until_day >= ?3 ORDER BY from_day LIMIT 1
      """, post, account, from.number, until.number
    ) { (Day(number: Int32(clamping: $0.integer(0))), Day(number: Int32(clamping: $0.integer(1)))) }
  }

  static func appoint(
    _ account: AccountID, to post: PostID, from: Day, until: Day, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO post_holder (post_id, account_id, from_day, until_day) VALUES (?1, ?2, ?3, ?4)", post, account,
      from.number, until.number)
  }

  /// What a dismissal came to.
  enum Dismissal {
    /// Somebody holds the post up to the day.
    case ends
    /// Everything that was to come is taken back: they never begin, from which day it would have been.
    case takenBack(from: Day)
  }

  /// Ends what goes on after a day and takes away what would begin after it; nil where there is neither.
  static func dismiss(
    _ account: AccountID, from post: PostID, last: Day, in database: Connection
  ) throws -> Dismissal? {
    let begins = try database.integer(
      "SELECT min(from_day) FROM post_holder WHERE post_id = ?1 AND account_id = ?2 AND from_day > ?3", post, account,
      last.number)
    try database.run(
      "DELETE FROM post_holder WHERE post_id = ?1 AND account_id = ?2 AND from_day > ?3", post, account, last.number)
    let ended = try database.run(
      "UPDATE post_holder SET until_day = ?3 WHERE post_id = ?1 AND account_id = ?2 AND until_day > ?3", post, account,
      last.number)
    if ended > 0 { return .ends }
    return begins.map { .takenBack(from: Day(number: Int32(clamping: $0))) }
  }

  /// The open posts with their units.
  static func open(in database: Connection) throws -> [(id: PostID, name: String, unit: String)] {
    try database.all(
      """
      SELECT p.id, p.name, u.name FROM post p JOIN unit u ON u.id = p.unit_id WHERE p.closed_at IS NULL
      ORDER BY u.path, p.is_head DESC, p.name
      """
    ) { (PostID($0.integer(0)), $0.text(1), $0.text(2)) }
  }
}
