import SQLite
import Values

/// A site's file, open: the one door for changes and the place views are read from.
///
/// Not Sendable: one thread at a time. The interface keeps one for reading, a `Worker` one for performing.
public final class Site {
  public let database: Connection
  public let catalog: Catalog
  public let clock: any Clock
  /// The file, as it was given.
  public let path: String
  public private(set) var facts: SiteFacts
  public private(set) var timeZone: TimeZoneRules
  let recorder: ChangeRecorder
  let changed = ChangedRows()
  let identity: FileIdentity?
  /// The schema's cookie when the shapes of its tables were last looked at.
  private var schemaVersion: Int64 = -1
  /// Cost of the PIN hash (yescrypt), 1 to 11; tests take a cheap one.
  public var pinCost: UInt = 5

  init(database: Connection, catalog: Catalog, clock: any Clock, path: String) throws {
    self.database = database
    self.catalog = catalog
    self.clock = clock
    self.path = path
    guard let facts = try SiteQueries.facts(in: database) else { throw SiteFault.noSite(path: path) }
    self.facts = facts
    do { timeZone = try TimeZoneRules(named: facts.timeZone) } catch {
      throw SiteFault.badTimeZone(facts.timeZone)
    }
    recorder = ChangeRecorder(database: database, catalog: catalog)
    identity = FileIdentity(path: path)
  }

  /// The business day of now.
  public var today: Day { timeZone.localDay(of: clock.now()) }

  /// Reads the site's name and time zone again, after a restore.
  func refresh() throws {
    guard let facts = try SiteQueries.facts(in: database) else { throw SiteFault.noSite(path: path) }
    self.facts = facts
    if let zone = try? TimeZoneRules(named: facts.timeZone) { timeZone = zone }
    recorder.forgetShapes()
  }

  /// Looks again when the schema was changed under this program: a newer one may have brought the file up to date.
  ///
  /// - Throws: `SiteFault.newer`; an older program must not go on writing then.
  func requireKnownSchema() throws {
    let version = try database.integer("PRAGMA schema_version") ?? 0
    guard version != schemaVersion else { return }
    guard try database.integer("PRAGMA user_version") ?? 0 <= Int64(catalog.migrations.count) else {
      throw SiteFault.newer(path: path)
    }
    schemaVersion = version
    recorder.forgetShapes()
  }

  /// Runs a body and turns what SQLite says into a fact about the file.
  func translating<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw SiteFault(error, path: path)
    }
  }

  /// Notes which rows the body touches, for the seals of the entry it writes.
  func noting<Result>(_ body: () throws -> Result) throws -> Result {
    changed.begin(try recorder.shapes())
    database.onPreupdate { [changed] in changed.note($0) }
    defer { database.onPreupdate(nil) }
    return try body()
  }

  public func close() { database.close() }
}
