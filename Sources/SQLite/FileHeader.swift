import CSQLite
import Glibc

/// The first 100 bytes of a database file, read before any SQL, so that a file of somebody else is not touched.
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
    var status = stat()
    guard stat(path, &status) == 0 else { throw errno == ENOENT ? Fault.missing : Fault.unreadable(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Fault.notADatabase }
    guard status.st_size > 0 else { throw Fault.empty }
    let bytes = try Self.firstBytes(of: path)
    guard bytes.count == 100, Array("SQLite format 3\0".utf8) == Array(bytes[0..<16]) else { throw Fault.notADatabase }
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

  /// Reads through SQLite's own file layer, and not with `open` and `close`: closing any descriptor of a file gives up
  /// every lock this process holds on it. Another program would then take itself for the last one and remove the
  /// write-ahead log from under us; what we wrote afterwards nobody would ever see.
  private static func firstBytes(of path: String) throws(Fault) -> [UInt8] {
    var connection: OpaquePointer?
    let code = sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    defer { sqlite3_close_v2(connection) }
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard code == SQLITE_OK,
      sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file, let read = file.pointee.pMethods?.pointee.xRead
    else { throw Fault.unreadable(errno: EACCES) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let answer = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, 100, 0) }
    if answer & 0xff == SQLITE_IOERR, answer != SQLITE_IOERR | (2 << 8) { throw Fault.unreadable(errno: EIO) }
    return bytes
  }

  private static func hasContent(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }
}
