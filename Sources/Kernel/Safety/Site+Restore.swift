import Glibc
import SQLite
import Values

extension Site {
  /// Replaces the live file's content by that of a backup, with other terminals open. The replaced content is kept
  /// beside the file, and so is what was known of copies.
  ///
  /// What others read is the old content or the whole new one with the word of who restored it: it is made ready in a file
  /// of its own. A file that is damaged cannot be backed up: its bytes are kept then, and those of its write-ahead log.
  ///
  /// - Returns: where the replaced content was kept: all of it, whoever writes meanwhile.
  /// - Throws: `SiteFault` for a source that is damaged, newer or of another program, `BackupFault.neverRests` where others
  ///   write all the time; nothing was changed then.
  public func restore(
    from source: String, as session: Session, progress: Progress = { _, _ in true }
  ) throws -> String {
    try restore(from: source, as: session, progress: progress, beforeLock: {})
  }

  /// - Parameter beforeLock: what happens between keeping the old content and replacing it; for tests.
  func restore(
    from source: String, as session: Session, progress: Progress, beforeLock: () -> Void
  ) throws -> String {
    try requireKeeper(session, for: "restore")
    let source = Self.absolute(source)
    try Self.inspect(source, steps: catalog.migrations.count)
    let (digest, _) = try FileDigest.sha256(of: source) { _ in progress(0, 0) }
    let isOwn = try examine(source, digest: digest, progress)
    for _ in 0..<Self.restoreAttempts {
      if let kept = try replace(by: source, isOwn: isOwn, as: session, progress, beforeLock: beforeLock) { return kept }
    }
    throw BackupFault.neverRests(path: path)
  }

  /// So often the content is kept anew where somebody wrote between keeping and replacing it.
  private static let restoreAttempts = 3

  /// - Returns: where the replaced content was kept; nil where somebody wrote after it was, and nothing was replaced.
  private func replace(
    by source: String, isOwn: Bool, as session: Session, _ progress: Progress, beforeLock: () -> Void
  ) throws -> String? {
    let making = path + ".restoring"
    defer { Self.removeAll(making) }
    let ready = try Self.ready(source, at: making, catalog: catalog, clock: clock, progress)
    defer { ready.close() }
    if !isOwn { try ready.requireSound(source, progress) }
    var copies = try translating { try ready.copies(known: self, source: source, progress) }
    let kept = Self.absolute(path) + ".replaced-" + CopyStamp.text(clock.now(), in: timeZone)
    var isReplaced = false
    defer { if !isReplaced { Self.removeAll(kept) } }
    let own = try keepLatest(at: kept, progress)
    let replacedHead: (id: AuditID, hash: String)?
    do { replacedHead = try chainHead() } catch SiteFault.damaged where own == nil { replacedHead = nil }
    if let own { copies.append(KnownCopy(own, made: clock.now(), by: session.name)) }
    try translating {
      try ready.recordRestore(from: source, kept: kept, by: session, replaced: replacedHead, copies: copies)
    }
    beforeLock()
    isReplaced = try translating { try put(ready, besides: own, progress) }
    return isReplaced ? kept : nil
  }

  /// Keeps what is there, and again what others wrote meanwhile; the last time nobody can.
  private func keepLatest(at kept: String, _ progress: Progress) throws -> BackupCopy? {
    for _ in 0..<2 {
      guard let copy = try keep(at: kept, progress: progress) else { return nil }
      if try chainHead().hash == copy.headHash { return copy }
      unlink(kept)
    }
    let guardian = try translating { try Connection(path: path) }
    defer { guardian.close() }
    return try translating { try guardian.transaction { try keep(at: kept, progress: progress) } }
  }

  /// Puts the content that was made ready in the place of what is there.
  ///
  /// SQLite locks the file with the first pages; what was written until then is looked for under that lock.
  /// - Returns: false where something was: nothing is replaced then.
  private func put(_ ready: Site, besides own: BackupCopy?, _ progress: Progress) throws -> Bool {
    let witness = try own.map { _ in try Connection(path: path, mode: .readOnly) }
    defer { witness?.close() }
    var isSame: Bool?
    let isDone = try ready.database.backup(to: database, pagesPerStep: 16) { left, total in
      if isSame == nil {
        isSame =
          witness.map { (try? AuditQueries.head(in: $0)).map { Hexadecimal.encode($0.hash) } == own?.headHash } ?? true
      }
      return isSame == true && progress(total - left, total)
    }
    guard isDone else {
      if isSame == false { return false }
      throw SiteFault.interrupted
    }
    try database.execute("PRAGMA journal_mode = WAL")
    try refresh()
    return true
  }

  /// Refuses a copy whose rows are not what its own trail says: somebody changed them after it was made.
  private func requireSound(_ source: String, _ progress: Progress) throws {
    let findings = try verify { _, _, _ in progress(0, 0) }
    guard let first = findings.first else { return }
    throw BackupFault.altered(path: source, faults: findings.count, first: first.sentence)
  }

  /// Refuses a backup that is damaged, was changed after it was made, or is one of another site. Nothing was changed yet.
  ///
  /// - Returns: whether the digest of this site's own copy vouches for every byte of it. One that somebody signed in to
  ///   since, or that was only found in a folder, has none: its rows have to be looked at. A damaged site can tell no copy
  ///   from another, and takes it on trust.
  private func examine(_ source: String, digest: String, _ progress: Progress) throws -> Bool {
    var isOwn = false
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
      let recorded = try? BackupQueries.digests(head: Hexadecimal.encode(previous), in: database)
      if let recorded, !recorded.isEmpty, recorded[digest] == nil { throw BackupFault.changed(path: source) }
      isOwn = recorded.map { $0[digest] == true } ?? true
    } catch let error as DatabaseError {
      throw SiteFault(error, path: source)
    }
    guard progress(0, 0) else { throw SiteFault.interrupted }
    return isOwn
  }

  /// Keeps what is there by a backup, or byte by byte where it is damaged. - Returns: the copy; nil where it is no sound one.
  private func keep(at target: String, progress: Progress) throws -> BackupCopy? {
    do {
      return try backup(to: target, progress: progress)
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
      return nil
    }
  }

  // MARK: - Making ready

  /// The content of a backup in a file of its own, brought up to date. Whoever asked for it takes it away.
  static func ready(
    _ source: String, at making: String, catalog: Catalog, clock: any Clock, _ progress: Progress
  ) throws -> Site {
    removeAll(making)
    do {
      try copy(source, to: making, progress: progress)
      return try Site.open(path: making, catalog: catalog, clock: clock)
    } catch let error as DatabaseError {
      throw SiteFault(error, path: source)
    }
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

  static func removeAll(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// The restored chain goes on with a row that names what it replaced.
  func recordRestore(
    from source: String, kept: String?, by session: Session, replaced: (id: AuditID, hash: String)?,
    copies: [KnownCopy]
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
          "copies": .integer(Int64(copies.count)),
        ]
      ) {
        try BackupQueries.insertRestore(
          at: now, by: session.name, source: source, kept: kept ?? "", auditID: auditID, in: database)
        for copy in copies {
          let maker = try AccountQueries.find(name: copy.by, in: database)?.id ?? account
          try BackupQueries.insert(copy, by: maker, auditID: auditID, in: database)
        }
      }
    }
  }
}
