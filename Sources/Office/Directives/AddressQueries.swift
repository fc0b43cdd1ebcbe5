import Kernel
import SQLite
import Values

enum AddressQueries {
  struct Named {
    let name: String
    let isOpen: Bool
    let unit: UnitID?
  }

  static func unit(_ id: UnitID, in database: Connection) throws -> Named? {
    try database.first("SELECT name, closed_at IS NULL, id FROM unit WHERE id = ?1", id, read: named)
  }

  static func post(_ id: PostID, in database: Connection) throws -> Named? {
    try database.first("SELECT name, closed_at IS NULL, unit_id FROM post WHERE id = ?1", id, read: named)
  }

  static func person(_ name: String, in database: Connection) throws -> (id: AccountID, named: Named)? {
    try database.first("SELECT name, closed_at IS NULL, unit_id, id FROM account WHERE name = ?1", name) {
      (AccountID($0.integer(3)), named($0))
    }
  }

  private static func named(_ row: Row) -> Named {
    Named(name: row.text(0), isOpen: row.bool(1), unit: row.optionalInteger(2).map { UnitID($0) })
  }

  static func everybody(in database: Connection) throws -> [AccountID] {
    try database.all("SELECT id FROM account WHERE closed_at IS NULL ORDER BY id") { AccountID($0.integer(0)) }
  }

  static func unit(of account: AccountID, in database: Connection) throws -> UnitID? {
    try database.integer("SELECT unit_id FROM account WHERE id = ?1", account).map { UnitID($0) }
  }

  /// What can be addressed, for choosing: units from the top with their depth, open posts, open accounts.
  static func choices(in database: Connection) throws -> [AddressChoice] {
    let units = try database.all(
      "SELECT id, name, length(path) - length(replace(path, '/', '')) - 2 FROM unit WHERE closed_at IS NULL ORDER BY path"
    ) { AddressChoice(.unit(UnitID($0.integer(0))), name: $0.text(1), place: "", depth: $0.int(2)) }
    let posts = try database.all(
      """
      SELECT p.id, p.name, u.name FROM post p JOIN unit u ON u.id = p.unit_id
      WHERE p.closed_at IS NULL AND u.closed_at IS NULL ORDER BY u.path, p.is_head DESC, p.name
      """
    ) { AddressChoice(.post(PostID($0.integer(0))), name: $0.text(1), place: $0.text(2), depth: 0) }
    let people = try database.all(
      """
      SELECT a.name, a.full_name, coalesce(u.name, '') FROM account a LEFT JOIN unit u ON u.id = a.unit_id
      WHERE a.closed_at IS NULL ORDER BY a.name
      """
    ) { AddressChoice(.person($0.text(0)), name: $0.text(1), place: $0.text(2), depth: 0) }
    return units + posts + people
  }
}
