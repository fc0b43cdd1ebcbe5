import Kernel
import SQLite
import Values

/// The units of fire safety and who answers for what there: what all chapters ask.
public enum FireUnits {
  /// A unit as chapters need it.
  public struct Unit: Sendable, Hashable {
    public let id: UnitID
    public let name: String
    public let kind: FireUnitKind
    public let hasOutpatients: Bool
    public let hasInpatients: Bool
    public let hasEmergency: Bool
    public let hasControlRoom: Bool
    public let isKey: Bool
    public let employees: Int64
  }

  /// - Throws: `FireRefusal.unknownUnit`, `.notEnrolled`.
  public static func require(_ unit: UnitID, in database: Connection) throws -> Unit {
    if let found = try FireUnitQueries.find(unit, in: database) { return found }
    guard try FireUnitQueries.openName(unit, in: database) != nil else { throw FireRefusal.unknownUnit(unit.rawValue) }
    throw FireRefusal.notEnrolled(unit.rawValue)
  }

  /// Every enrolled unit, in the order of the tree.
  public static func all(in database: Connection) throws -> [Unit] { try FireUnitQueries.all(in: database) }

  /// The enrolled units a permission reaches for somebody today.
  public static func reached(by permission: Permission, of session: Session, in site: Site) throws -> [NamedUnit] {
    let enrolled = Set(try FireUnitQueries.all(in: site.database).map(\.id))
    return try site.units(reachedBy: permission, of: session).filter { enrolled.contains($0.id) }
  }

  /// The account that holds a single duty of a unit on a day; nil where nobody does, or somebody without an account.
  public static func holder(
    of duty: FireDuty, in unit: UnitID, on day: Day, database: Connection
  ) throws -> AccountID? {
    try FireAppointmentQueries.holders(of: duty, in: unit, on: day, database: database).first
  }

  /// The accounts that hold a duty of a unit on a day.
  public static func holders(
    of duty: FireDuty, in unit: UnitID, on day: Day, database: Connection
  ) throws -> [AccountID] {
    try FireAppointmentQueries.holders(of: duty, in: unit, on: day, database: database)
  }

  /// An open account by its name.
  ///
  /// - Throws: `FireRefusal.unknownPerson`.
  static func account(_ name: String, in database: Connection) throws -> AccountID {
    guard let account = try FireAppointmentQueries.account(name, in: database) else {
      throw FireRefusal.unknownPerson(Text.clean(name))
    }
    return account
  }
}
