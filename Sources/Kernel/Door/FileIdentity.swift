import Glibc

/// Which file a path means: SQLite goes on writing into a file that was removed under it, and nobody would ever see
/// those rows again, so the door looks before it begins.
struct FileIdentity: Equatable {
  let device: UInt
  let inode: UInt

  /// Nil where there is no such file, as for a database in memory.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }
}
