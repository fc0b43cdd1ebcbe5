import Glibc
import SQLite
import Values

extension Site {
  /// The kind of file of that name.
  public func importKind(_ name: String) throws -> ImportKind {
    guard let kind = catalog.imports.first(where: { $0.name == name }) else {
      throw ImportRefusal.unknownKind(ImportFault.shown(name), known: try offered.imports.map(\.name))
    }
    try translating { try requireInUse(catalog.owners.imports[name]) }
    return kind
  }

  /// Checks a file's rows and, unless it is a dry run, performs them through the door.
  ///
  /// Each line of a file is performed once, however often the same file (by its SHA-256) is imported: after a crash the same
  /// import goes on where it ended. In the mode `allOrNothing` nothing is performed where a row is bad. A dry run, and the
  /// search for every bad row, work on a copy of the site, so that others go on working meanwhile.
  /// - Parameters:
  ///   - progress: answering false stops; what the report counts as posted stays.
  ///   - fault: told each thing that is wrong, in the order of the lines.
  /// - Throws: a `Refusal` where the whole cannot be done; what is wrong with rows is no error.
  public func importFile(
    _ file: ImportFile, kind: ImportKind, mode: ImportMode, as session: Session,
    progress: @escaping (ImportProgress) -> Bool = { _ in true }, fault: @escaping (ImportFault) -> Void
  ) throws -> ImportReport {
    try translating { try requireInUse(catalog.owners.imports[kind.name]) }
    try requireAny(of: kind, session)
    var run = ImportRun(site: self, session: session, file: file, kind: kind, progress: progress, fault: fault)
    do {
      try run.run(mode)
    } catch SiteFault.interrupted {
      run.report.isStopped = true
      if mode != .goodRows { run.report.posted = 0 }
    }
    return run.report
  }

  /// Whoever may do none of it is told so before the file is read.
  private func requireAny(of kind: ImportKind, _ session: Session) throws {
    let state = try RightsQueries.state(of: session.account, in: database)
    guard state.isOpen else { throw DoorRefusal.accountClosed }
    guard !state.mustChangePIN else { throw DoorRefusal.mustChangePIN }
    var missing: (any Refusal)?
    for shape in kind.shapes {
      guard let permission = shape.permission else { return }
      if try RightsQueries.holdsAnywhere(permission.name, account: session.account, on: today, in: database) { return }
      missing = missing ?? DoorRefusal.notPermitted(action: shape.action, permission: permission)
    }
    if let missing { throw missing }
  }

  /// A copy of the site that nobody else can see and that is gone when it is closed.
  func unnamedCopy(progress: Progress) throws -> Site {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/quartermaster-XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw ImportRefusal.cannotKeep }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    Glibc.close(file)
    return try translating {
      let copy = try Connection(path: path)
      // SQLite goes on with the open file; no other program of ours has it open, so no lock is lost.
      defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) } }
      guard try database.backup(to: copy, progress: { left, total in progress(total - left, total) }) else {
        throw SiteFault.interrupted
      }
      try copy.execute(
        "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536"
      )
      let site = try Site(database: copy, catalog: catalog, clock: clock, path: "")
      site.pinCost = pinCost
      return site
    }
  }

  /// Runs a long posting with a larger page cache: pages that many rows touch are written once.
  func withRoomToPost<Result>(_ body: () throws -> Result) throws -> Result {
    let before = try database.integer("PRAGMA cache_size") ?? -8192
    try database.execute("PRAGMA cache_size = -65536")
    defer { try? database.execute("PRAGMA cache_size = \(before)") }
    return try body()
  }
}
