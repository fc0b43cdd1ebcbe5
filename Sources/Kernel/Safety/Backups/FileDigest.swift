import Glibc
import Values

/// The SHA-256 of a file, read in pieces.
enum FileDigest {
  /// - Parameter progress: told the bytes read; answering false stops.
  /// - Returns: the digest in hexadecimal and the size of the file.
  static func sha256(of path: String, progress: (Int64) -> Bool = { _ in true }) throws -> (String, Int64) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw errno == ENOENT ? SiteFault.missing(path: path) : SiteFault.cannotOpen(path: path) }
    defer { close(file) }
    var hash = SHA256()
    var size: Int64 = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw SiteFault.inputOutput }
      if count == 0 { break }
      chunk.withUnsafeBufferPointer { hash.update(buffer: UnsafeBufferPointer(rebasing: $0[..<count])) }
      size += Int64(count)
      guard progress(size) else { throw SiteFault.interrupted }
    }
    return (Hexadecimal.encode(hash.finalize()), size)
  }
}
