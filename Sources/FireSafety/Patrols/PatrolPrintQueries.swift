import Kernel
import SQLite
import Values

enum PatrolPrintQueries {
  /// The closed rounds of a unit on a day, in the order they were begun.
  static func rounds(of unit: UnitID, on day: Day, in database: Connection) throws -> [Int64] {
    try database.all(
      "SELECT id FROM fire_round WHERE unit_id = ?1 AND day = ?2 AND state <> 'running' ORDER BY id", unit, day.number
    ) { $0.integer(0) }
  }
}
