import Glibc
import SQLite
import Values

/// The register of copies across a restore: the restored file was made before the copies that came later, and knows nothing
/// of them.
extension Site {
  /// The copies this file does not know: those on record in the site it takes the place of, those found in the folders of
  /// backups, and the one it was made from.
  ///
  /// - Parameters:
  ///   - site: the site that is replaced; nil, or unreadable, where it is damaged.
  ///   - other: a file that is not to be opened besides.
  /// - Returns: the oldest first.
  func copies(
    known site: Site?, source: String, besides other: FileIdentity? = nil, _ progress: Progress
  ) throws -> [KnownCopy] {
    let recorded = (try? site?.recordedCopies()) ?? []
    let own = try recordedCopies()
    var seen = Set(own.map { Entry($0.copy) })
    var paths = Set((own + recorded).map { Sized($0.copy) })
    var found: [KnownCopy] = []
    for copy in recorded where seen.insert(Entry(copy.copy)).inserted { found.append(copy) }
    let folders = [Self.folder(of: source), try backupFolder(), try? site?.backupFolder()]
    for path in try copies(in: folders.compactMap { $0 }, except: [identity, site?.identity, other]) + [source] {
      guard progress(0, 0) else { throw SiteFault.interrupted }
      var status = stat()
      guard stat(path, &status) == 0, paths.insert(Sized(path: path, bytes: Int64(status.st_size))).inserted,
        let copy = try? look(at: path, progress), seen.insert(Entry(copy.copy)).inserted
      else { continue }
      found.append(copy)
    }
    return found.sorted { ($0.made.milliseconds, $0.copy.path) < ($1.made.milliseconds, $1.copy.path) }
  }

  /// What the register says now, with whole paths where a file lies there.
  private func recordedCopies() throws -> [KnownCopy] {
    try translating { try BackupQueries.all(in: database) }.map { known in
      let copy = known.copy
      let path = located(copy.path)
      let whole = BackupCopy(
        path: path, bytes: copy.bytes, sha256: copy.sha256, headID: copy.headID, headHash: copy.headHash)
      return KnownCopy(whole, state: known.state, made: known.made, by: known.by)
    }
  }

  /// Where a copy on record lies: an older program kept the path as it was typed.
  func located(_ file: String) -> String {
    guard !file.hasPrefix("/") else { return file }
    let candidates = [Self.absolute(file), Self.absolute(Self.folder(of: path)) + "/" + file]
    return candidates.first { access($0, F_OK) == 0 } ?? file
  }

  /// The copies of this very site in folders; a folder that is not there has none.
  private func copies(in folders: [String], except: [FileIdentity?]) throws -> [String] {
    let mark = try SiteMark.read(in: database)
    var paths: [String] = []
    for folder in Set(folders.map { Self.absolute($0) }).sorted() {
      let names = (try? Self.backups(in: folder, of: mark, except: except)) ?? []
      paths += names.sorted().map { folder + "/" + $0.text }
    }
    return paths
  }

  /// Looks at a copy nothing is known of: its digest, the end of its chain, whether it is sound.
  private func look(at path: String, _ progress: Progress) throws -> KnownCopy {
    let (digest, bytes) = try FileDigest.sha256(of: path) { _ in progress(0, 0) }
    let connection = try Connection(path: path, mode: .readOnly)
    defer { connection.close() }
    let isSound = (try? connection.text("PRAGMA quick_check(1)")) == "ok"
    let head = try AuditQueries.head(in: connection)
    let copy = BackupCopy(
      path: path, bytes: bytes, sha256: digest, headID: head.id, headHash: Hexadecimal.encode(head.hash))
    let name = BackupName(fileName: path.split(separator: "/").last.map(String.init) ?? "")
    // A name that is not of the program's own form says nothing; the copy is as young as its last entry at least.
    let made = name.map { max($0.moment(in: timeZone), head.recordedAt) } ?? head.recordedAt
    let state: BackupCopy.State = isSound ? .checked : .faults
    return KnownCopy(copy, state: state.rawValue, made: made, by: "")
  }

  private struct Entry: Hashable {
    let path: String
    let sha256: String

    init(_ copy: BackupCopy) {
      path = copy.path
      sha256 = copy.sha256
    }
  }

  private struct Sized: Hashable {
    let path: String
    let bytes: Int64

    init(path: String, bytes: Int64) {
      self.path = path
      self.bytes = bytes
    }

    init(_ copy: BackupCopy) { self.init(path: copy.path, bytes: copy.bytes) }
  }
}
