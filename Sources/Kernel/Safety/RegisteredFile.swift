import Glibc
import Values

/// A file that stays where it is and is registered by its path and its SHA-256, so that a later change shows.
public enum RegisteredFile {
  public enum Fault: Error, Hashable, Sendable {
    /// It is not there, no regular file, or cannot be read.
    case unreadable
    case tooLarge
  }

  public static let mostMegabytes = 32

  /// What is wrong with a path as such: it has to be absolute and plain. Nothing is wrong with an empty one.
  public static func problem(with path: String) -> FieldProblem? {
    guard !path.isEmpty else { return nil }
    let pieces = path.split(separator: "/", omittingEmptySubsequences: false)
    guard path.hasPrefix("/"), !pieces.contains(".."), !path.hasSuffix("/"), !path.contains("\n") else {
      return .malformed(expected: Phrase("an absolute path of a file", "文件的绝对路径"))
    }
    return nil
  }

  /// The SHA-256 of a regular file, in hexadecimal.
  public static func digest(of path: String) throws(Fault) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .unreadable }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw .unreadable }
    guard facts.st_size <= mostMegabytes << 20 else { throw .tooLarge }
    var hash = SHA256()
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &bytes, bytes.count)
      guard count >= 0 else { throw .unreadable }
      guard count > 0 else { return Hexadecimal.encode(hash.finalize()) }
      hash.update(bytes[..<count])
    }
  }
}
