import SQLite
import Values

enum AccountQueries {
  struct Stored {
    let id: AccountID
    let name: String
    let pinHash: String
    let mustChangePIN: Bool
    let isOpen: Bool
    let unit: UnitID?
  }

  private static let columns = "id, name, pin_hash, must_change_pin, closed_at IS NULL, unit_id"

  static func find(name: String, in database: Connection) throws -> Stored? {
    try database.first("SELECT \(columns) FROM account WHERE name = ?1", name, read: stored)
  }

  static func find(_ id: AccountID, in database: Connection) throws -> Stored? {
    try database.first("SELECT \(columns) FROM account WHERE id = ?1", id, read: stored)
  }

  private static func stored(_ row: Row) -> Stored {
    Stored(
      id: AccountID(row.integer(0)), name: row.text(1), pinHash: row.text(2), mustChangePIN: row.bool(3),
      isOpen: row.bool(4), unit: row.optionalInteger(5).map { UnitID($0) })
  }

  static func insert(
    name: String, fullName: String, unit: UnitID?, phone: Int64?, pinHash: String, mustChangePIN: Bool, at now: Instant,
    in database: Connection
  ) throws -> AccountID {
    try database.run(
      """
      INSERT INTO account (name, full_name, unit_id, phone_id, pin_hash, must_change_pin, created_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, name, fullName, unit, phone, pinHash, mustChangePIN, now.milliseconds)
    return AccountID(database.lastInsertedID)
  }

  /// The row of table `personal` with the account's phone number.
  static func phone(of id: AccountID, in database: Connection) throws -> Int64? {
    try database.integer("SELECT phone_id FROM account WHERE id = ?1", id)
  }

  static func setPIN(_ hash: String, mustChange: Bool, of id: AccountID, in database: Connection) throws {
    try database.run("UPDATE account SET pin_hash = ?2, must_change_pin = ?3 WHERE id = ?1", id, hash, mustChange)
  }

  static func setFullName(_ name: String, of id: AccountID, in database: Connection) throws {
    try database.run("UPDATE account SET full_name = ?2 WHERE id = ?1", id, name)
  }

  static func setUnit(_ unit: UnitID?, of id: AccountID, in database: Connection) throws {
    try database.run("UPDATE account SET unit_id = ?2 WHERE id = ?1", id, unit)
  }

  static func setPhone(_ reference: Int64?, of id: AccountID, in database: Connection) throws {
    try database.run("UPDATE account SET phone_id = ?2 WHERE id = ?1", id, reference)
  }

  static func reopen(_ id: AccountID, in database: Connection) throws {
    try database.run("UPDATE account SET closed_at = NULL WHERE id = ?1", id)
  }

  /// The open accounts, by name.
  static func open(most: Int, in database: Connection) throws -> [(name: String, fullName: String)] {
    try database.all("SELECT name, full_name FROM account WHERE closed_at IS NULL ORDER BY name LIMIT ?1", most) {
      ($0.text(0), $0.text(1))
    }
  }

  static func close(_ id: AccountID, at now: Instant, in database: Connection) throws {
    try database.run("UPDATE account SET closed_at = ?2 WHERE id = ?1 AND closed_at IS NULL", id, now.milliseconds)
  }

  /// Failures since the last success, and when the latest was.
  static func failures(of id: AccountID, in database: Connection) throws -> (count: Int64, last: Instant) {
    try database.first(
      """
      SELECT count(*), coalesce(max(recorded_at), 0) FROM sign_in WHERE account_id = ?1 AND id > coalesce(
        (SELECT max(id) FROM sign_in WHERE account_id = ?1 AND succeeded = 1), 0)
      """, id
    ) { ($0.integer(0), Instant(milliseconds: $0.integer(1))) } ?? (0, Instant(milliseconds: 0))
  }

  static func insertSignIn(
    _ id: AccountID, at now: Instant, terminal: String, succeeded: Bool, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO sign_in (account_id, recorded_at, terminal, succeeded) VALUES (?1, ?2, ?3, ?4)", id,
      now.milliseconds, terminal, succeeded)
  }
}
