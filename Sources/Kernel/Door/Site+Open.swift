import Glibc
import SQLite
import Values

extension Site {
  /// Marks a file as ours: "QMST".
  public static let applicationID: Int32 = 0x514d_5354

  /// Opens a site's file, bringing an older schema up to date.
  ///
  /// - Throws: `SiteFault`. A file of another program, of a newer version, cut short or damaged is left untouched.
  public static func open(
    path: String, catalog: Catalog, clock: any Clock = SystemClock(), busyMilliseconds: Int32 = 5000
  ) throws -> Site {
    let steps = catalog.migrations
    // `create` writes the mark before it turns to a write-ahead log, so the file itself always has it. Most databases
    // have none; opening one of those, if only to look, could already fold its log into it.
    try inspect(path, steps: steps.count)
    do {
      let database = try Connection(path: path, busyMilliseconds: busyMilliseconds)
      guard try database.integer("PRAGMA application_id") == Int64(applicationID) else {
        throw SiteFault.otherProgram(path: path)
      }
      try database.execute("PRAGMA synchronous = FULL")
      let version = try database.integer("PRAGMA user_version") ?? 0
      guard version <= Int64(steps.count) else { throw SiteFault.newer(path: path) }
      if version < Int64(steps.count) { try upgrade(database, to: catalog, at: clock.now(), path: path) }
      return try Site(database: database, catalog: catalog, clock: clock, path: path)
    } catch let error as DatabaseError {
      throw SiteFault(error, path: path)
    } catch is Connection.MigrationFault {
      throw SiteFault.newer(path: path)
    }
  }

  /// Brings an older schema up to date, all of it or nothing, introduces parts the site did not have yet, and seals what
  /// that changed. A table that was made anew is sealed whole; a file without seals is sealed whole.
  static func upgrade(_ database: Connection, to catalog: Catalog, at now: Instant, path: String) throws {
    try database.transaction {
      let before = try SealQueries.schema(in: database)
      let changed = ChangedRows()
      changed.begin(try TableShape.all(in: database, catalog))
      database.onPreupdate { changed.note($0) }
      defer { database.onPreupdate(nil) }
      let ran = Set(try database.migrate(catalog.migrations, at: now.milliseconds))
      guard try SiteQueries.facts(in: database) != nil else { throw SiteFault.noSite(path: path) }
      let parts = catalog.parts.filter { part in part.migrations.first.map { ran.contains($0.name) } ?? false }
      if !parts.isEmpty { try SiteQueries.fill(parts: parts, in: database) }
      guard !ran.isEmpty else { return }
      let after = try SealQueries.schema(in: database)
      let hadSeals = before["table audit_seal"] != nil
      let shapes = try TableShape.all(in: database, catalog)
      let whole = shapes.values.filter { !hadSeals || before["table " + $0.name] != after["table " + $0.name] }
      changed.keep(shapes.filter { name, _ in !whole.contains { $0.name == name } })
      try appendSeals(
        .upgraded, whole: whole, changed: changed, account: AccountID(1), terminal: "",
        content: [.init("migrations", .array(ran.sorted().map { .string($0) }))], at: now, in: database)
    }
  }

  /// Makes a new site with its first administrator, who gets a one-time PIN.
  ///
  /// The file is readable and writable by its owner alone (mode 0600).
  /// - Returns: the open site and the administrator's one-time PIN.
  public static func create(
    path: String, name: String, timeZone: String = "Asia/Shanghai", catalog: Catalog,
    clock: any Clock = SystemClock(), administrator: String = "admin", isDemo: Bool = false, pinCost: UInt = 5
  ) throws -> (site: Site, oneTimePIN: String) {
    guard (try? TimeZoneRules(named: timeZone)) != nil else { throw SiteFault.badTimeZone(timeZone) }
    if path != ":memory:" {
      let file = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard file >= 0 else {
        throw errno == EEXIST ? SiteFault.exists(path: path) : SiteFault.cannotOpen(path: path)
      }
      Glibc.close(file)
    }
    do {
      let database = try Connection(path: path, mode: .create)
      try database.execute(
        "PRAGMA application_id = \(applicationID); PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      let now = clock.now()
      try database.migrate(catalog.migrations, at: now.milliseconds)
      let pin = PIN.oneTime()
      try database.transaction {
        try SiteQueries.insert(name: name, timeZone: timeZone, at: now, isDemo: isDemo, in: database)
        try SiteQueries.fill(parts: catalog.parts, in: database)
        try SiteQueries.insertAdministrator(
          name: administrator, pinHash: try PIN.hash(pin, cost: pinCost), at: now, in: database)
        try appendSeals(
          .siteMade, whole: Array(try TableShape.all(in: database, catalog).values), account: AccountID(1),
          terminal: "", content: [.init("name", .string(name)), .init("timeZone", .string(timeZone))], at: now,
          in: database)
      }
      let site = try Site(database: database, catalog: catalog, clock: clock, path: path)
      site.pinCost = pinCost
      return (site, pin)
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      if let error = error as? DatabaseError { throw SiteFault(error, path: path) }
      throw error
    }
  }
}
