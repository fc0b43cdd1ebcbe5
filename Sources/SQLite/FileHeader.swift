import CSQLite
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
  ///
  /// SQLite reads it, because of POSIX locks: closing any descriptor of a file takes away all locks of the process on it.
  /// A header read beside an open connection would leave that connection without its lock; the next program to leave
  /// would believe to be the last and remove the write-ahead log that this one goes on writing into.
  public init(path: String) throws(Fault) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw errno == ENOENT ? Fault.missing : Fault.unreadable(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Fault.notADatabase }
    guard access(path, R_OK) == 0 else { throw Fault.unreadable(errno: errno) }
    guard status.st_size > 0 else { throw Fault.empty }
    let (bytes, actual) = try Self.start(of: path)
    guard Array("SQLite format 3\0".utf8) == Array(bytes[0..<16]) else { throw Fault.notADatabase }
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
    if big(24) == big(92), expected > actual, !Self.hasContent(path + "-wal") {
      throw Fault.truncated(expected: expected, actual: actual)
    }
  }

  /// The first 100 bytes and the size of the file. An immutable connection takes no lock and looks at no log.
  private static func start(of path: String) throws(Fault) -> (bytes: [UInt8], size: Int64) {
    var database: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    let opened = sqlite3_open_v2("file:" + escaped(path) + "?immutable=1", &database, flags, nil)
    defer { sqlite3_close_v2(database) }
    guard opened == SQLITE_OK, let database else { throw Fault.unreadable(errno: EIO) }
    var bytes = [UInt8](repeating: 0, count: 100)
    var size: Int64 = 0
    let code = bytes.withUnsafeMutableBytes { qm_read_start(database, $0.baseAddress, 100, &size) }
    guard code & 0xff != SQLITE_IOERR || size < 100 else { throw Fault.unreadable(errno: EIO) }
    guard code == SQLITE_OK else { throw Fault.notADatabase }
    return (bytes, size)
  }

  /// A path as part of a URI.
  private static func escaped(_ path: String) -> String {
    var text = path.hasPrefix("/") ? "" : "./"
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": text += "%25"
      case "?": text += "%3f"
      case "#": text += "%23"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func hasContent(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }
}
