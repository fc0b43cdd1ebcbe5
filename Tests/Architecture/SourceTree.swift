import Glibc

/// The package's own files, read from where this file was compiled.
struct SourceTree {
  struct File {
    /// Relative to the top of the repository.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The target's folder, such as Kernel.
    var room: String { String(path.split(separator: "/").dropFirst().first ?? "") }
    var name: String { String(path.split(separator: "/").last ?? "") }
  }

  struct Failure: Error { let path: String }

  let root: String

  init(_ here: String = #filePath) {
    root = "/" + here.split(separator: "/").dropLast(3).joined(separator: "/")
  }

  func names(in folder: String) throws -> [String] {
    guard let handle = opendir(root + "/" + folder) else { throw Failure(path: folder) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func text(of path: String) throws -> String {
    guard let file = fopen(root + "/" + path, "rb") else { throw Failure(path: path) }
    defer { fclose(file) }
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += chunk[0..<count]
    }
  }

  /// Every Swift file below a folder.
  func swift(below folder: String) throws -> [File] {
    var files: [File] = []
    for name in try names(in: folder) where !name.hasPrefix(".") {
      let path = folder + "/" + name
      if name.hasSuffix(".swift") {
        files.append(File(path: path, text: try text(of: path)))
      } else if !name.contains(".") {
        files += try swift(below: path)
      }
    }
    return files
  }
}
