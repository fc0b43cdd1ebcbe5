import Glibc
import Values

/// Drafts as small files for their owner alone. A draft that cannot be kept is a comfort lost, never an error.
///
/// While a form is open, the file of its draft is locked by the program that shows it; the lock goes with the program,
/// however that ends. So a draft that can be locked is one nobody has open any more. The locks are `flock`'s: they belong
/// to the open file, and do not meet those of SQLite.
final class DraftStore {
  /// A draft in use here: its locked file, and the layer of the form.
  private struct Held {
    let file: Int32
    let layer: Int
  }

  let folder: String?
  private var held: [String: Held] = [:]

  init(folder: String?) { self.folder = folder }

  deinit { for held in held.values { close(held.file) } }

  /// Keeps what stands in a form of a layer, under a name of its own.
  func keep(_ draft: Draft, as name: String, for layer: Int) {
    guard let path = path(name), let folder, Places.make(folder) else { return }
    let partial = path + ".partial"
    let file = open(partial, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    // Locked before it has its name: at no moment is it there and free.
    _ = flock(file, LOCK_EX | LOCK_NB)
    let bytes = Array(draft.json.text.utf8)
    let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    // On the disk before it has its name: power may fail.
    guard written == bytes.count, fsync(file) == 0, rename(partial, path) == 0 else {
      unlink(partial)
      close(file)
      return
    }
    release(name)
    held[name] = Held(file: file, layer: layer)
  }

  /// The oldest draft of a form that nobody has open, and that is not among those named; it is the layer's from now on.
  func load(_ form: String, except passed: Set<String>, for layer: Int) -> StoredDraft? {
    for name in names(of: form) where !passed.contains(name) {
      guard let path = path(name), let file = lock(path) else { continue }
      guard let draft = read(file) else {
        close(file)
        continue
      }
      held[name] = Held(file: file, layer: layer)
      return StoredDraft(name: name, draft: draft)
    }
    return nil
  }

  func drop(_ name: String) {
    if let path = path(name) { unlink(path) }
    release(name)
  }

  /// The form is closed and its draft stays: whoever opens the form next is asked about it.
  func release(_ name: String) {
    if let held = held.removeValue(forKey: name) { close(held.file) }
  }

  /// A layer is gone, and the forms in it.
  func release(of layer: Int) {
    for (name, held) in held where held.layer == layer { release(name) }
  }

  func releaseAll() { for name in held.keys { release(name) } }

  // MARK: - Files

  private static let ending = ".json"

  /// What is no letter, digit, dot or hyphen is a line; the key of a draft comes behind a `~`.
  private func path(_ name: String) -> String? {
    folder.map { $0 + "/" + DraftStore.safe(name) + DraftStore.ending }
  }

  private static func safe(_ name: String) -> String {
    String(name.map { $0.isLetter || $0.isNumber || ".-~".contains($0) ? $0 : "_" })
  }

  /// The drafts of a form, the oldest first.
  private func names(of form: String) -> [String] {
    guard let folder, let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    let beginning = DraftStore.safe(form) + "~"
    var found: [(name: String, seconds: Int, nanoseconds: Int)] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      var facts = stat()
      guard name.hasPrefix(beginning), name.hasSuffix(DraftStore.ending), stat(folder + "/" + name, &facts) == 0 else {
        continue
      }
      found.append((String(name.dropLast(DraftStore.ending.count)), facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec))
    }
    return found.sorted { ($0.seconds, $0.nanoseconds, $0.name) < ($1.seconds, $1.nanoseconds, $1.name) }.map(\.name)
  }

  /// Opens a draft and locks it; nil where somebody has its form open.
  private func lock(_ path: String) -> Int32? {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return nil }
    // Where the file system knows no locks, every draft is taken for one nobody has open.
    let isTaken = flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
    var mine = stat()
    var named = stat()
    // Its form may have kept it anew since it was opened: then this is the file of before.
    guard !isTaken, fstat(file, &mine) == 0, stat(path, &named) == 0, mine.st_ino == named.st_ino else {
      close(file)
      return nil
    }
    return file
  }

  private func read(_ file: Int32) -> Draft? {
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
    guard count > 0, let json = try? JSON.parse(Array(bytes.prefix(count))) else { return nil }
    return Draft(json: json)
  }
}
