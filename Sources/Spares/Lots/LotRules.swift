import Kernel
import SQLite
import Values

/// What a lot or serial number has to be where stock comes in (S13).
enum LotRules {
  /// The lot stock comes into: none for parts that are not told apart, else the one named, made where it is new.
  ///
  /// - Parameter day: the day of the event: what was good when it came is taken in, however late it is entered.
  static func incoming(
    _ code: LotCode?, expires: Day?, part: PartFacts, quantity: Quantity, on day: Day, acceptsExpired: Bool = false,
    in change: Change
  ) throws -> LotFacts? {
    let database = change.database
    guard part.tracking != .none else {
      if let code { throw SparesRefusal.notTracked(part.number, lot: code) }
      return nil
    }
    guard let code else { throw SparesRefusal.lotNeeded(part.number, part.tracking) }
    let known = try LotQueries.find(code, of: part.id, in: database)
    if let expires, let known, known.expiresOn != expires {
      throw SparesRefusal.expiryDiffers(part.number, lot: code, part.tracking, known: known.expiresOn)
    }
    if known == nil, part.hasExpiry, expires == nil {
      throw SparesRefusal.expiryNeeded(part.number, lot: code, part.tracking)
    }
    if !acceptsExpired, let last = known?.expiresOn ?? expires, last < day {
      throw known == nil
        ? SparesRefusal.expiryPassed(part.number, lot: code, part.tracking, on: last)
        : SparesRefusal.lotExpired(part.number, lot: code, part.tracking, on: last)
    }
    let lot =
      try known
      ?? LotQueries.insert(code, of: part.id, expires: expires, auditID: change.auditID, in: database)
    if part.tracking == .serial { try requireSingle(lot, part, quantity, in: database) }
    return lot
  }

  /// A serial number is one piece, in one place.
  static func requireSingle(
    _ lot: LotFacts, _ part: PartFacts, _ quantity: Quantity, in database: Connection
  ) throws {
    guard quantity == Quantity(1) else { throw SparesRefusal.serialIsOne(part.number) }
    if let bin = try LotQueries.place(of: lot.id, part: part.id, in: database) {
      throw SparesRefusal.serialInStock(part.number, serial: lot.code, bin: bin)
    }
  }
}
