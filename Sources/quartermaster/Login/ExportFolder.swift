import Glibc
import Values

/// A person's export folder, as ssh may read it: plain files by their names, nothing else.
struct ExportFolder {
  let path: String

  struct File {
    let name: String
    let bytes: Int64
  }

  /// Its files, by name.
  func files() -> [File] {
    guard let handle = opendir(path) else { return [] }
    defer { closedir(handle) }
    var files: [File] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      guard Self.isPlain(name), lstat(path + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      files.append(File(name: name, bytes: Int64(status.st_size)))
    }
    return files.sorted { $0.name < $1.name }
  }

  /// Writes a file's bytes out.
  /// - Throws: `LoginRefusal` for a name that is a path, hidden, a link, or not there.
  func fetch(_ name: String, to output: Output) throws {
    guard Self.isPlain(name) else { throw LoginRefusal.badFileName }
    let file = open(path + "/" + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw LoginRefusal.noSuchFile(name: Text.clean(name)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw LoginRefusal.noSuchFile(name: Text.clean(name))
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &bytes, bytes.count)
      guard count >= 0 else { throw StreamFault.inputFailed(file: name, error: errno) }
      if count == 0 { break }
      try output.write(Array(bytes[..<count]))
    }
    try output.flush()
  }

  /// Whether a name names a file of the folder itself.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 200 && !name.hasPrefix(".") && !name.contains("/") && Text.clean(name) == name
  }
}
