import Kernel
import SQLite
import Values

/// The layout of lots: what all chapters ask.
enum ParkingLayout {
  /// A thing of a layout.
  struct Found: Sendable, Hashable {
    let id: Int64
    /// nil for what belongs to no lot (display profiles).
    let lot: Int64?
    let unit: Int64?
    let isClosed: Bool
  }

  /// A thing that is there and in use.
  ///
  /// - Throws: `LayoutRefusal.unknown`, `.closed`.
  static func require(_ thing: ParkingThing, _ code: some Code, in database: Connection) throws -> Found {
    guard let found = try LayoutQueries.find(thing, code.text, in: database) else {
      throw LayoutRefusal.unknown(thing, code.text)
    }
    guard !found.isClosed else { throw LayoutRefusal.closed(thing, code.text) }
    return found
  }

  /// A thing of a lot, where one is named.
  static func place(
    _ thing: ParkingThing, _ code: (some Code)?, of lot: Found, in database: Connection
  ) throws -> Int64? {
    guard let code else { return nil }
    let found = try require(thing, code, in: database)
    try requireSameLot(thing, code, found, as: lot, in: database)
    return found.id
  }

  static func requireSameLot(
    _ thing: ParkingThing, _ code: some Code, _ found: Found, as other: Found, in database: Connection
  ) throws {
    guard found.lot == other.lot else {
      let lot = try other.lot.flatMap { try LayoutQueries.lotCode($0, in: database) }
      throw LayoutRefusal.elsewhere(thing, code.text, lot: lot ?? "")
    }
  }

  static func refuseTaken(_ thing: ParkingThing, _ code: some Code, in database: Connection) throws {
    guard try LayoutQueries.find(thing, code.text, in: database) == nil else {
      throw LayoutRefusal.taken(thing, code.text)
    }
  }

  /// The unit whose rights count for a thing; nil for the whole site, or where there is no such thing.
  static func unit(_ thing: ParkingThing, _ code: some Code, in database: Connection) throws -> UnitID? {
    try LayoutQueries.find(thing, code.text, in: database)?.unit.map(UnitID.init(rawValue:))
  }
}
