import Kernel
import SQLite
import Values

/// Names as sentences have them.
enum PatrolWords {
  static func unit(_ unit: UnitID, in database: Connection) throws -> String {
    Text.clean(try FireUnitQueries.openName(unit, in: database) ?? "\(unit.rawValue)")
  }

  static func person(_ account: AccountID, in database: Connection) throws -> String {
    Text.clean(try FireAppointmentQueries.fullName(account, in: database))
  }
}
