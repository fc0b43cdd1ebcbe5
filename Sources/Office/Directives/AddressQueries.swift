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

  /// The names of accounts, by account.
  static func people(_ ids: [AccountID], in database: Connection) throws -> [(name: String, fullName: String)] {
    try ids.compactMap { id in
      try database.first("SELECT name, full_name FROM account WHERE id = ?1", id) { ($0.text(0), $0.text(1)) }
    }.sorted { $0.0 < $1.0 }
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

  /// What can be addressed, for choosing: units from the top with their depth, open posts, open
  /// accounts. Where units have the same name, with what lies above them.
  static func choices(in database: Connection) throws -> [AddressChoice] {
    let open = try Organisation.units(in: database).filter(\.isOpen)
    let names = Dictionary(open.map { ($0.id.rawValue, $0.fullName) }, uniquingKeysWith: { first, _ in first })
    func place(_ row: Row, _ column: Int32) -> String { row.optionalInteger(column).flatMap { names[$0] } ?? "" }
    let units = open.map { unit in
      AddressChoice(
        .unit(unit.id), name: unit.name, place: unit.isUnique ? "" : unit.place, depth: unit.depth)
    }
    let posts = try database.all(
      """
      SELECT p.id, p.name, u.id FROM post p JOIN unit u ON u.id = p.unit_id
      WHERE p.closed_at IS NULL AND u.closed_at IS NULL ORDER BY u.path, p.is_head DESC, p.name
      """
    ) { AddressChoice(.post(PostID($0.integer(0))), name: $0.text(1), place: place($0, 2), depth: 0) }
    let people = try database.all(
      """
      SELECT a.name, a.full_name, a.unit_id FROM account a WHERE a.closed_at IS NULL ORDER BY a.name
      """
    ) { AddressChoice(.person($0.text(0)), name: $0.text(1), place: place($0, 2), depth: 0) }
    return units + posts + people
  }
}
