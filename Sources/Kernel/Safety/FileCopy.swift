import Glibc

/// Copies files byte by byte: for a database so damaged that SQLite cannot read it.
enum FileCopy {
  /// Copies each file that is there to a new one of mode 0600.
  ///
  /// The descriptors of the sources stay open until the program ends: closing one would give up every lock that SQLite
  /// holds on the same file in this program (they belong to the process, not to the descriptor).
  /// - Throws: `SiteFault`; copies made so far are taken away.
  static func copy(_ pairs: [(source: String, target: String)]) throws {
    var made: [String] = []
    do {
      for pair in pairs {
        let source = open(pair.source, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else {
          if errno == ENOENT { continue }
          throw SiteFault.cannotOpen(path: pair.source)
        }
        let target = open(pair.target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard target >= 0 else {
          throw errno == EEXIST ? SiteFault.exists(path: pair.target) : SiteFault.cannotOpen(path: pair.target)
        }
        defer { close(target) }
        made.append(pair.target)
        try copy(source, to: target)
      }
    } catch {
      for path in made { unlink(path) }
      throw error
    }
  }

  private static func copy(_ source: Int32, to target: Int32) throws(SiteFault) {
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(source, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw .inputOutput }
      if count == 0 { break }
      var done = 0
      while done < count {
        let written = chunk.withUnsafeBytes { write(target, $0.baseAddress.map { $0 + done }, count - done) }
        guard written > 0 else { throw errno == ENOSPC ? .diskFull : .inputOutput }
        done += written
      }
    }
    guard fsync(target) == 0 else { throw .inputOutput }
  }
}
