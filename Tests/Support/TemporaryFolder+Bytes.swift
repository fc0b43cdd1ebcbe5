import Glibc

/// Files as their bytes, for tests that damage them or see that they were left alone. Never of a site that is open in
/// this process: closing a descriptor of it drops the process's locks.
extension TemporaryFolder {
  /// The bytes of a file; nil where there is none.
  public static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rbe") else { return nil }
    defer { fclose(file) }
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return all }
      all += chunk[0..<count]
    }
  }

  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The permission bits of a file; nil where there is none.
  public static func mode(of path: String) -> UInt32? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  public static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "wbe") else { throw SupportFault.system("fopen", errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw SupportFault.system("fwrite", errno) }
  }
}
