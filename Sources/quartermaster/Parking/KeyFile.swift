import Glibc
import Values

/// A file that holds a lot's key in its first line, as hexadecimal digits.
enum KeyFile {
  /// Reads the key. The file must belong to whoever runs the program and be closed to everybody else.
  static func read(_ path: String) throws(KeyFault) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .unreadable(file: path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(file: path) }
    guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() || status.st_uid == 0 else {
      throw .readableByOthers(file: path)
    }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count >= 0 else { throw .unreadable(file: path) }
    let line = bytes.prefix(count).prefix { $0 != 0x0a && $0 != 0x0d }
    guard let key = Hexadecimal.decode(String(decoding: line, as: UTF8.self)), key.count >= 16 else {
      throw .noKey(file: path)
    }
    return key
  }
}
