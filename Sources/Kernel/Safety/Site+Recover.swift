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
    try inspect(source, steps: catalog.migrations.count)
    let making = path + ".recovering"
    for suffix in ["", "-wal", "-shm"] { unlink(making + suffix) }
    var isDone = false
    defer { if !isDone { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(making + suffix) } } }
    do {
      try copy(source, to: making, progress: progress)
      let site = try Site.open(path: making, catalog: catalog, clock: clock)
      defer { site.close() }
      let session = try authenticate(site)
      try site.requireKeeper(session, for: "restore")
      try site.translating { try site.recordRestore(from: source, kept: nil, by: session, replaced: nil) }
      try site.translating { try site.database.execute("PRAGMA wal_checkpoint(TRUNCATE)") }
    } catch let error as DatabaseError {
      throw SiteFault(error, path: source)
    }
    let kept = try moveAside(path, stamp: clock.now())
    guard rename(making, path) == 0 else { throw SiteFault.cannotOpen(path: path) }
    isDone = true
    try sync(folder(of: path))
    return kept
  }

  private static func copy(_ source: String, to target: String, progress: Progress) throws {
    let file = Glibc.open(target, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SiteFault.cannotOpen(path: target) }
    Glibc.close(file)
    let backup = try Connection(path: source, mode: .readOnly)
    defer { backup.close() }
    guard try backup.text("PRAGMA quick_check(1)") == "ok" else { throw SiteFault.damaged(path: source) }
    let copy = try Connection(path: target)
    defer { copy.close() }
    guard try backup.backup(to: copy, progress: { left, total in progress(total - left, total) }) else {
      throw SiteFault.interrupted
    }
    try copy.execute("PRAGMA journal_mode = WAL")
  }

  private static func moveAside(_ path: String, stamp: Instant) throws -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    let kept = path + ".replaced-" + stamp.description.filter { $0.isNumber || $0 == "T" }
    guard rename(path, kept) == 0 else { throw SiteFault.cannotOpen(path: path) }
    rename(path + "-wal", kept + "-wal")
    unlink(path + "-shm")
    return kept
  }
}
