import Glibc

enum Files {
  struct Missing: Error {}

  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Missing() }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  static func mode(_ path: String) -> UInt32? {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_mode & 0o777 : nil
  }

  static func names(in folder: String) -> [String] {
    var found: [String] = []
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { found.append(name) }
    }
    return found.sorted()
  }
}

extension Files {
  static func inode(of path: String) -> UInt64? {
    var facts = stat()
    return stat(path, &facts) == 0 ? UInt64(facts.st_ino) : nil
  }

  static func move(_ path: String, _ target: String) -> Bool { rename(path, target) == 0 }
}
