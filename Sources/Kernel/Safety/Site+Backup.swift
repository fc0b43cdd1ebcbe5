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
    let target = Self.absolute(target)
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

  /// A path that means the same wherever it is read again.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    let folder = String(cString: here)
    return (folder == "/" ? "" : folder) + "/" + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
