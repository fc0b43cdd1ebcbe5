import Glibc
import SQLite
import Values

extension Site {
  public typealias Progress = (_ done: Int, _ total: Int) -> Bool

  /// Copies the site into a new file while others write, checks the copy, and only then gives it its name.
  ///
  /// - Throws: `SiteFault.exists` where the file is already there; `.interrupted` when progress answers false.
  public func backup(to target: String, progress: Progress = { _, _ in true }) throws {
    guard access(target, F_OK) != 0 else { throw SiteFault.exists(path: target) }
    let partial = target + ".partial"
    unlink(partial)
    let file = Glibc.open(partial, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SiteFault.cannotOpen(path: target) }
    Glibc.close(file)
    var isDone = false
    defer { if !isDone { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(partial + suffix) } } }
    try translating {
      let copy = try Connection(path: partial, mode: .readWrite)
      defer { copy.close() }
      guard try database.backup(to: copy, progress: { left, total in progress(total - left, total) }) else {
        throw SiteFault.interrupted
      }
      // The copy says it has a write-ahead log, as the original does; a backup is one file.
      try copy.execute("PRAGMA journal_mode = DELETE")
      guard try copy.text("PRAGMA quick_check(1)") == "ok" else { throw SiteFault.damaged(path: target) }
    }
    try Self.sync(partial)
    guard rename(partial, target) == 0 else { throw SiteFault.cannotOpen(path: target) }
    isDone = true
    try Self.sync(Self.folder(of: target))
  }

  /// Replaces the live file's content by that of a backup, with other terminals open. The replaced content is kept
  /// beside the file.
  ///
  /// A file that is damaged cannot be backed up: its bytes are kept then, and those of its write-ahead log.
  ///
  /// - Returns: where the replaced content was kept.
  /// - Throws: `SiteFault` for a source that is damaged, newer or of another program; nothing was changed then.
  public func restore(
    from source: String, as session: Session, progress: Progress = { _, _ in true }
  ) throws -> String {
    try requireKeeper(session, for: "restore")
    try Self.inspect(source, steps: catalog.migrations.count)
    let stamp = clock.now().description.filter { $0.isNumber || $0 == "T" }
    let kept = path + ".replaced-" + stamp
    let isDamaged = try !keep(at: kept, progress: progress)
    let replacedHead: (id: AuditID, hash: String)?
    do { replacedHead = try chainHead() } catch SiteFault.damaged where isDamaged { replacedHead = nil }
    try translating {
      let copy = try Connection(path: source, mode: .readOnly)
      defer { copy.close() }
      guard try copy.text("PRAGMA quick_check(1)") == "ok" else { throw SiteFault.damaged(path: source) }
      guard try copy.backup(to: database, progress: { left, total in progress(total - left, total) }) else {
        throw SiteFault.interrupted
      }
      try Self.upgrade(database, to: catalog, at: clock.now(), path: path)
      try database.execute("PRAGMA journal_mode = WAL")
      try refresh()
      try recordRestore(by: session, replaced: replacedHead)
    }
    return kept
  }

  /// Keeps what is there by a backup, or byte by byte where it is damaged. - Returns: whether it was sound.
  private func keep(at target: String, progress: Progress) throws -> Bool {
    do {
      try backup(to: target, progress: progress)
      return true
    } catch SiteFault.damaged, SiteFault.notADatabase {
      // Nobody writes meanwhile, where the file still allows a lock to be taken.
      var isCopied = false
      func copy() throws {
        try FileCopy.copy(["", "-wal"].map { (path + $0, target + $0) })
        isCopied = true
      }
      do { try translating { try database.transaction { try copy() } } } catch SiteFault.damaged {
        if !isCopied { try copy() }
      }
      return false
    }
  }

  /// The restored chain goes on with a row that names what it replaced.
  func recordRestore(by session: Session, replaced: (id: AuditID, hash: String)?) throws {
    try database.transaction {
      // The account may be younger than the backup; then the first administrator stands for it.
      let known = try AccountQueries.find(session.account, in: database)?.name == session.name
      try appendEntry(
        .restored, account: known ? session.account : AccountID(1), terminal: session.terminal,
        content: [
          "replacedHead": replaced.map { .string($0.hash) } ?? .null,
          "replacedRow": replaced.map { .integer($0.id.rawValue) } ?? .null,
          "by": .string(session.name),
        ])
    }
  }

  /// Looks at a file without SQLite, so that one of somebody else is not touched.
  static func inspect(_ source: String, steps: Int) throws {
    do {
      let header = try FileHeader(path: source)
      guard header.applicationID == applicationID else { throw SiteFault.otherProgram(path: source) }
      guard Int(header.userVersion) <= steps else { throw SiteFault.newer(path: source) }
    } catch let fault as FileHeader.Fault {
      switch fault {
      case .missing: throw SiteFault.missing(path: source)
      case .unreadable: throw SiteFault.cannotOpen(path: source)
      case .empty, .notADatabase: throw SiteFault.notADatabase(path: source)
      case .truncated: throw SiteFault.truncated(path: source)
      }
    }
  }

  static func sync(_ path: String) throws {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SiteFault.cannotOpen(path: path) }
    defer { Glibc.close(file) }
    guard fsync(file) == 0 else { throw SiteFault.inputOutput }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
