import Glibc
import Values

/// Drafts as small files for their owner alone. A draft that cannot be kept is a comfort lost, never an error.
struct DraftStore {
  let folder: String?

  func keep(_ draft: Draft, as name: String) {
    guard let path = path(name), let folder, Places.make(folder) else { return }
    let partial = path + ".partial"
    let file = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let bytes = Array(draft.json.text.utf8)
    let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    // On the disk before it has its name: power may fail.
    let isWhole = written == bytes.count && fsync(file) == 0
    close(file)
    if isWhole { rename(partial, path) } else { unlink(partial) }
  }

  func load(_ name: String) -> Draft? {
    guard let path = path(name) else { return nil }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    guard count > 0, let json = try? JSON.parse(Array(bytes.prefix(count))) else { return nil }
    return Draft(json: json)
  }

  func drop(_ name: String) {
    if let path = path(name) { unlink(path) }
  }

  private func path(_ name: String) -> String? {
    let safe = name.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" ? $0 : "_" }
    return folder.map { $0 + "/" + String(safe) + ".json" }
  }
}
