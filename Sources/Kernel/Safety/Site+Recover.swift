import Glibc
import SQLite
import Values

extension Site {
  /// Puts a backup in the place of a file that is missing, cut short or damaged, so that nobody can sign in to it.
  ///
  /// Who may is asked of the backup. The unusable file is kept beside the new one.
  /// - Parameter authenticate: signs somebody in to the backup's copy.
  /// - Returns: where the unusable file was kept; nil where there was none.
  /// - Throws: `SiteFault` for a source that is damaged, newer or of another program, or a refusal to sign in; nothing
  ///   was changed then.
  public static func recover(
    path: String, from source: String, catalog: Catalog, clock: any Clock = SystemClock(),
    progress: Progress = { _, _ in true }, authenticate: (Site) throws -> Session
  ) throws -> String? {
    let source = absolute(source)
    try inspect(source, steps: catalog.migrations.count)
    let making = path + ".recovering"
    var isDone = false
    defer { if !isDone { removeAll(making) } }
    let zone: TimeZoneRules
    do {
      let site = try ready(source, at: making, catalog: catalog, clock: clock, progress)
      defer { site.close() }
      zone = site.timeZone
      let session = try authenticate(site)
      try site.requireKeeper(session, for: "restore")
      try site.translating {
        let copies = try site.copies(known: nil, source: source, besides: FileIdentity(path: path), progress)
        try site.recordRestore(from: source, kept: nil, by: session, replaced: nil, copies: copies)
        try site.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch let error as DatabaseError {
      throw SiteFault(error, path: source)
    }
    let kept = try moveAside(absolute(path), stamp: CopyStamp.text(clock.now(), in: zone))
    guard rename(making, path) == 0 else { throw SiteFault.cannotOpen(path: path) }
    isDone = true
    try sync(folder(of: path))
    return kept
  }

  private static func moveAside(_ path: String, stamp: String) throws -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    let kept = path + ".replaced-" + stamp
    guard rename(path, kept) == 0 else { throw SiteFault.cannotOpen(path: path) }
    rename(path + "-wal", kept + "-wal")
    unlink(path + "-shm")
    return kept
  }
}
