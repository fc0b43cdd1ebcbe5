import Kernel
import SQLite

/// What the demo looks up of its own.
enum FireDemoQueries {
  static func unit(of account: String, in database: Connection) throws -> UnitID? {
    try database.integer("SELECT unit_id FROM account WHERE name = ?1", account).map { UnitID($0) }
  }

  /// The units beside one, in the order they were made.
  static func siblings(of unit: UnitID, in database: Connection) throws -> [UnitID] {
    try database.all(
      "SELECT id FROM unit WHERE parent_id = (SELECT parent_id FROM unit WHERE id = ?1) ORDER BY id", unit
    ) { UnitID($0.integer(0)) }
  }

  /// The hazard that was found last.
  static func hazard(in database: Connection) throws -> HazardNumber {
    HazardNumber(unchecked: try database.text("SELECT number FROM fire_hazard ORDER BY id DESC LIMIT 1") ?? "")
  }

  /// The last hazard in a state that came of an item.
  static func hazard(state: String, item: String, in database: Connection) throws -> HazardNumber? {
    try database.text(
      "SELECT number FROM fire_hazard WHERE state = ?1 AND item = ?2 ORDER BY id DESC LIMIT 1", state, item
    ).map { HazardNumber(unchecked: $0) }
  }

  /// Closed rounds of a unit that nobody has countersigned, the oldest first.
  static func unsigned(in unit: UnitID, _ database: Connection) throws -> [Int64] {
    try database.all(
      """
      SELECT id FROM fire_round WHERE unit_id = ?1 AND state <> 'running' AND supervisor_id IS NULL ORDER BY id LIMIT 50
      """, unit
    ) { $0.integer(0) }
  }

  /// The number of the document that was taken in last.
  static func document(in database: Connection) throws -> Int64 {
    try database.integer("SELECT max(id) FROM fire_document") ?? 0
  }
}
