import Glibc

/// The first 100 bytes of a database file, read without SQLite, so that a file of somebody else is not touched.
public struct FileHeader: Sendable, Hashable {
  public enum Fault: Error, Sendable, Hashable {
    case missing
    case unreadable(errno: Int32)
    case empty
    case notADatabase
    case truncated(expected: Int64, actual: Int64)
  }

  public let pageSize: Int64
  public let userVersion: Int32
  public let applicationID: Int32

  /// Reads and checks the header.
  public init(path: String) throws(Fault) {
    // Without O_NONBLOCK a named pipe of that name would wait for ever.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw errno == ENOENT ? Fault.missing : Fault.unreadable(errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Fault.unreadable(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Fault.notADatabase }
    guard status.st_size > 0 else { throw Fault.empty }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, 100, 0) }
    guard count >= 0 else { throw Fault.unreadable(errno: errno) }
    guard count == 100, Array("SQLite format 3\0".utf8) == Array(bytes[0..<16]) else { throw Fault.notADatabase }
    func big(_ at: Int) -> UInt32 {
      UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
    }
    let size = Int64(bytes[16]) << 8 | Int64(bytes[17])
    pageSize = size == 1 ? 65536 : size
    guard pageSize >= 512, pageSize & (pageSize - 1) == 0 else { throw Fault.notADatabase }
    userVersion = Int32(bitPattern: big(60))
    applicationID = Int32(bitPattern: big(68))
    // The page count is only to be trusted where the two change counters agree, and where no write-ahead log waits
    // to complete the file after a crash in the middle of a checkpoint.
    let expected = Int64(big(28)) * pageSize
    let actual = Int64(status.st_size)
    if big(24) == big(92), expected > actual, !Self.hasContent(path + "-wal") {
      throw Fault.truncated(expected: expected, actual: actual)
    }
  }

  private static func hasContent(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }
}
