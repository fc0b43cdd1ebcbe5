import Kernel
import SQLite
import Values

/// What only the person responsible for a unit's fire safety does.
enum ArchiveResponsible {
  /// - Throws: `ArchiveRefusal.notResponsible`, also where somebody else holds the right to.
  static func require(of unit: UnitID, in change: Change) throws {
    let found = try FireUnits.require(unit, in: change.database)
    let holder = try FireUnits.holder(of: .responsible, in: unit, on: change.today, database: change.database)
    guard holder == change.session.account else { throw ArchiveRefusal.notResponsible(found.name) }
  }
}
