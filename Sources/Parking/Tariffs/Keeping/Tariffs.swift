import Kernel
import SQLite
import Values

/// The tariffs that a site keeps.
public enum Tariffs {
  /// The version that prices a stay: the one in force when the vehicle came in, whatever was published since.
  ///
  /// - Throws: `TariffKeepingRefusal.noneInForce`.
  public static func version(of code: TariffCode, at entry: Instant, in database: Connection) throws -> Tariff {
    guard let body = try TariffQueries.inForce(code, at: entry, in: database) else {
      throw TariffKeepingRefusal.noneInForce(code.text, at: try zone(in: database).localText(of: entry))
    }
    return try TariffFile(body).tariff
  }

  /// The very version that a card names, if it ever was in force.
  public static func version(_ version: Int64, of code: TariffCode, in database: Connection) throws -> Tariff? {
    try TariffQueries.published(code, version, in: database).map { try TariffFile($0).tariff }
  }

  /// - Throws: `TariffKeepingRefusal.unknown`.
  static func require(_ code: TariffCode, _ version: Int64, in database: Connection) throws -> TariffQueries.Stored {
    if let stored = try TariffQueries.find(code, version, in: database) { return stored }
    throw TariffKeepingRefusal.unknown(code.text, version: version)
  }

  static func check(_ stored: TariffQueries.Stored, goesTo state: TariffState) throws {
    guard stored.state.next.contains(state) else {
      throw TariffKeepingRefusal.wrongState(stored.code.text, version: stored.version, stored.state)
    }
  }

  /// A file's code as the site writes codes.
  static func code(of tariff: Tariff) throws -> TariffCode {
    do throws(FieldProblem) { return try TariffCode(tariff.code) } catch {
      throw TariffRefusal([TariffFinding("code", .badName)])
    }
  }

  static func zone(in database: Connection) throws -> TimeZoneRules {
    (try? TimeZoneRules(named: TariffQueries.timeZone(in: database))) ?? .utc
  }
}
