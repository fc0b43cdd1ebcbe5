import Glibc
import SQLite
import Values

extension Site {
  /// Makes a checked copy under a name that is given, and keeps on record that it was made.
  ///
  /// - Parameter fully: also recomputes every derived figure and walks every chain of the copy.
  /// - Throws: as `backup`; a refusal to record it leaves the copy where it is.
  public func makeBackup(
    at target: String, fully: Bool = false, as session: Session, progress: Progress = { _, _ in true }
  ) throws -> BackupRotation {
    try requireKeeper(session, for: "backup")
    let copy = try backup(to: target, progress: progress)
    let findings = fully ? try verify(copy: copy.path, progress: progress) : []
    let state: BackupCopy.State = !findings.isEmpty ? .faults : fully ? .verified : .checked
    _ = try perform(RecordBackup(copy, state), as: session)
    return BackupRotation(copy: copy, state: state, findings: findings, removed: [], kept: 1)
  }

  /// Makes a checked copy in the folder of backups, named by site and moment, then takes away older ones that the
  /// settings do not keep.
  ///
  /// Only files whose name has that form and that hold a copy of this very site are ever taken away; never the one just
  /// made, and none at all where it has faults.
  /// - Parameter folder: nil for the one that is set.
  public func rotateBackups(
    in folder: String? = nil, fully: Bool = false, as session: Session, progress: Progress = { _, _ in true }
  ) throws -> BackupRotation {
    try requireKeeper(session, for: "backup")
    let folder = try usable(Self.absolute(folder ?? backupFolder()))
    let name = BackupName(site: facts.name, at: clock.now(), in: timeZone)
    let target = folder + "/" + name.text
    let made = try makeBackup(at: target, fully: fully, as: session, progress: progress)
    guard made.state != .faults else { return made }
    let plan = BackupPlan(
      daily: Int(try value(of: SafekeepingSettings.daily)), weekly: Int(try value(of: SafekeepingSettings.weekly)),
      monthly: Int(try value(of: SafekeepingSettings.monthly)))
    let mark = try translating { try SiteMark.read(in: database) }
    let own = try Self.backups(in: folder, of: mark, except: [identity])
    let known = try standings(of: own, in: folder)
    let kept = plan.kept(own) { known[$0.text] ?? .unverified }.union([name.text])
    var removed: [String] = []
    for old in own where !kept.contains(old.text) {
      let path = folder + "/" + old.text
      if unlink(path) == 0 { removed.append(path) }
    }
    if !removed.isEmpty {
      try Self.sync(folder)
      _ = try perform(RecordBackupState(removed, "removed"), as: session)
    }
    return BackupRotation(
      copy: made.copy, state: made.state, findings: [], removed: removed, kept: own.count - removed.count)
  }

  /// Looks again at a copy that is on record, all of it, and keeps on record what was found.
  ///
  /// - Returns: the copy's state now, and what verifying found.
  public func verifyBackup(
    _ id: Int64, as session: Session, progress: Progress = { _, _ in true }
  ) throws -> (state: String, findings: [Finding]) {
    try requireKeeper(session, for: "verify")
    guard let stored = try translating({ try BackupQueries.find(id, in: database) }) else {
      throw BackupFault.unknownCopy(id)
    }
    let file = try requireThere(stored)
    var findings: [Finding] = []
    let state: String
    do {
      let (digest, _) = try FileDigest.sha256(of: file) { _ in progress(0, 0) }
      try Self.inspect(file, steps: catalog.migrations.count)
      findings = try verify(copy: file, progress: progress)
      state = digest != stored.sha256 ? "changed" : findings.isEmpty ? "verified" : "faults"
    } catch let fault as SiteFault {
      switch fault {
      case .missing: state = "missing"
      case .damaged, .truncated, .notADatabase, .noSite, .otherProgram: state = "damaged"
      default: throw fault
      }
    }
    _ = try perform(RecordBackupState([stored.file], state), as: session)
    return (state, findings)
  }

  /// The file of a copy on record.
  public func backupFile(_ id: Int64, as session: Session) throws -> String {
    try requireKeeper(session, for: "restore")
    guard let stored = try translating({ try BackupQueries.find(id, in: database) }) else {
      throw BackupFault.unknownCopy(id)
    }
    return try requireThere(stored)
  }

  /// Whether the file of a copy on record lies where it was made, and the state it is known to be in.
  public func backupStanding(_ id: Int64, as session: Session) throws -> (isThere: Bool, state: String) {
    try requireKeeper(session, for: "verify")
    guard let stored = try translating({ try BackupQueries.find(id, in: database) }) else {
      throw BackupFault.unknownCopy(id)
    }
    return (access(located(stored.file), F_OK) == 0, stored.state)
  }

  /// The last time somebody restored this file from a backup; nil where nobody ever did.
  public func lastRestore() throws -> RestoreNotice? { try translating { try BackupQueries.lastRestore(in: database) } }

  // MARK: - Pieces

  /// The file of a copy; one that rotation took away is not looked for.
  private func requireThere(_ stored: BackupQueries.Stored) throws -> String {
    let file = located(stored.file)
    guard stored.state != "removed" || access(file, F_OK) == 0 else {
      throw BackupFault.takenAway(stored.id, path: file)
    }
    return file
  }

  /// What is known of the copies in a folder.
  private func standings(of names: [BackupName], in folder: String) throws -> [String: BackupPlan.Standing] {
    var known: [String: BackupPlan.Standing] = [:]
    for copy in try translating({ try BackupQueries.all(in: database) }) {
      known[located(copy.copy.path)] = BackupPlan.Standing(state: copy.state)
    }
    return names.reduce(into: [:]) { $0[$1.text] = known[folder + "/" + $1.text] }
  }

  /// Recomputes everything in a copy, which stays as it is.
  private func verify(copy path: String, progress: Progress) throws -> [Finding] {
    do {
      let connection = try Connection(path: path, mode: .readOnly)
      defer { connection.close() }
      let copy = try Site(database: connection, catalog: catalog, clock: clock, path: path)
      return try copy.verify { _, done, total in progress(done, total) }
    } catch let error as DatabaseError {
      throw SiteFault(error, path: path)
    }
  }

  /// The folder, made for its owner alone where it is not there.
  private func usable(_ folder: String) throws -> String {
    var status = stat()
    if stat(folder, &status) != 0 { mkdir(folder, 0o700) }
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, access(folder, W_OK) == 0 else {
      throw BackupFault.badFolder(path: folder)
    }
    return folder
  }

  /// Copies of the site with a mark in a folder: named as such, with the mark in them.
  ///
  /// - Parameter except: files that are open. They may have such a name too, and are not even opened, which would give up
  ///   the locks on them.
  static func backups(in folder: String, of mark: [UInt8]?, except: [FileIdentity?]) throws -> [BackupName] {
    guard let handle = opendir(folder) else { throw BackupFault.badFolder(path: folder) }
    defer { closedir(handle) }
    var names: [BackupName] = []
    while let entry = readdir(handle) {
      let text = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name = BackupName(fileName: text), let mark,
        let identity = FileIdentity(path: folder + "/" + text), !except.contains(identity),
        Self.mark(of: folder + "/" + text) == mark
      else { continue }
      names.append(name)
    }
    return names
  }

  /// The mark of the site a file holds; nil for what is no sound file of a site.
  private static func mark(of path: String) -> [UInt8]? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      (try? FileHeader(path: path))?.applicationID == applicationID,
      let connection = try? Connection(path: path, mode: .readOnly)
    else { return nil }
    defer { connection.close() }
    return try? SiteMark.read(in: connection)
  }
}
