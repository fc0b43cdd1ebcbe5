import Glibc
import SQLite
import Values

extension Site {
  public typealias Progress = (_ done: Int, _ total: Int) -> Bool

  /// Copies the site into a new file while others write, checks the copy, and only then gives it its name.
  ///
  /// The copy is the file as it was at the beginning, whatever is written meanwhile. Checked are its structure and that it
  /// ends with the same entry of the audit chain.
  /// - Throws: `SiteFault.exists` where the file is already there; `.interrupted` when progress answers false.
  @discardableResult
  public func backup(to target: String, progress: Progress = { _, _ in true }) throws -> BackupCopy {
    guard access(target, F_OK) != 0 else { throw SiteFault.exists(path: target) }
    let partial = target + ".partial"
    unlink(partial)
    let file = Glibc.open(partial, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SiteFault.cannotOpen(path: target) }
    Glibc.close(file)
    var isDone = false
    defer { if !isDone { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(partial + suffix) } } }
    let head = try translating { try copy(to: partial, named: target, progress) }
    try Self.sync(partial)
    let (digest, bytes) = try FileDigest.sha256(of: partial) { _ in progress(0, 0) }
    guard rename(partial, target) == 0 else { throw SiteFault.cannotOpen(path: target) }
    isDone = true
    try Self.sync(Self.folder(of: target))
    return BackupCopy(
      path: target, bytes: bytes, sha256: digest, headID: head.id, headHash: Hexadecimal.encode(head.hash))
  }

  /// - Returns: the last entry of the audit chain in the copy.
  private func copy(to partial: String, named target: String, _ progress: Progress) throws -> AuditQueries.Head {
    let copy = try Connection(path: partial, mode: .readWrite)
    defer { copy.close() }
    // Nobody sees the file before it was made durable as a whole.
    try copy.execute("PRAGMA synchronous = OFF")
    let head = try database.transaction(.deferred) {
      let head = try AuditQueries.head(in: database)
      guard try database.backup(to: copy, progress: { left, total in progress(total - left, total) }) else {
        throw SiteFault.interrupted
      }
      return head
    }
    // The copy says it has a write-ahead log, as the original does; a backup is one file.
    try copy.execute("PRAGMA journal_mode = DELETE")
    guard try copy.text("PRAGMA quick_check(1)") == "ok" else { throw SiteFault.damaged(path: target) }
    let copied = try AuditQueries.head(in: copy)
    guard copied.id == head.id, copied.hash == head.hash else { throw SiteFault.damaged(path: target) }
    return head
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
    let (digest, bytes) = try FileDigest.sha256(of: source) { _ in progress(0, 0) }
    try examine(source, digest: digest, progress)
    let stamp = clock.now().description.filter { $0.isNumber || $0 == "T" }
    let kept = path + ".replaced-" + stamp
    let isDamaged = try !keep(at: kept, progress: progress)
    let replacedHead: (id: AuditID, hash: String)?
    do { replacedHead = try chainHead() } catch SiteFault.damaged where isDamaged { replacedHead = nil }
    try translating {
      let copy = try Connection(path: source, mode: .readOnly)
      defer { copy.close() }
      guard try copy.backup(to: database, progress: { left, total in progress(total - left, total) }) else {
        throw SiteFault.interrupted
      }
      try Self.upgrade(database, to: catalog, at: clock.now(), path: path)
      try database.execute("PRAGMA journal_mode = WAL")
      try refresh()
      try recordRestore(from: source, kept: kept, by: session, replaced: replacedHead, digest: (digest, bytes))
    }
    return kept
  }

  /// Refuses a backup that is damaged, was changed after it was made, or is one of another site. Nothing was changed yet.
  private func examine(_ source: String, digest: String, _ progress: Progress) throws {
    do {
      let copy = try Connection(path: source, mode: .readOnly)
      defer { copy.close() }
      guard try copy.text("PRAGMA quick_check(1)") == "ok" else { throw SiteFault.damaged(path: source) }
      guard let facts = try SiteQueries.facts(in: copy) else { throw SiteFault.noSite(path: source) }
      let theirs = try SiteMark.read(in: copy)
      // A damaged file cannot say who it was; its backup is taken on trust then.
      if let own = try? SiteMark.read(in: database), let theirs, own != theirs {
        throw BackupFault.otherSite(path: source, name: Text.clean(facts.name))
      }
      var previous = AuditEntry.genesis
      var broken: AuditID?
      try AuditQueries.chain(in: copy) { entry, stored in
        if entry.hash(after: previous) != stored { broken = entry.id }
        previous = stored
        return broken == nil && (entry.id.rawValue % 4096 != 0 || progress(0, 0))
      }
      if let broken { throw BackupFault.brokenChain(path: source, row: broken.rawValue) }
      // Known by its last entry, under whatever name it lies by now. A damaged file knows no backups.
      let recorded = (try? BackupQueries.digests(head: Hexadecimal.encode(previous), in: database)) ?? []
      if !recorded.isEmpty, !recorded.contains(digest) { throw BackupFault.changed(path: source) }
    } catch let error as DatabaseError {
      throw SiteFault(error, path: source)
    }
    guard progress(0, 0) else { throw SiteFault.interrupted }
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
  func recordRestore(
    from source: String, kept: String?, by session: Session, replaced: (id: AuditID, hash: String)?,
    digest: (sha256: String, bytes: Int64)? = nil
  ) throws {
    try database.transaction {
      // The account may be younger than the backup; then the first administrator stands for it.
      let known = try AccountQueries.find(session.account, in: database)?.name == session.name
      let head = try AuditQueries.head(in: database)
      let account = known ? session.account : AccountID(1)
      let auditID = AuditID(head.id.rawValue + 1)
      let now = max(clock.now(), head.recordedAt)
      try appendEntry(
        .restored, account: account, terminal: session.terminal,
        content: [
          "replacedHead": replaced.map { .string($0.hash) } ?? .null,
          "replacedRow": replaced.map { .integer($0.id.rawValue) } ?? .null,
          "by": .string(session.name), "source": .string(source), "kept": kept.map { .string($0) } ?? .null,
        ]
      ) {
        try BackupQueries.insertRestore(
          at: now, by: session.name, source: source, kept: kept ?? "", auditID: auditID, in: database)
        guard let digest else { return }
        // The file does not know the backup it comes from: that was put on record after it was made.
        let copy = BackupCopy(
          path: source, bytes: digest.bytes, sha256: digest.sha256, headID: head.id,
          headHash: Hexadecimal.encode(head.hash))
        try BackupQueries.insert(
          copy, state: .checked, by: account, at: now, auditID: auditID, in: database)
      }
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
