import Glibc
import TestSupport

/// A file system of its own of a few megabytes, in memory; goes with the value.
final class SmallDisk {
  let folder: TemporaryFolder
  /// Where it is mounted.
  let path: String

  init(megabytes: Int = 6) throws {
    folder = try TemporaryFolder()
    path = folder.file("disk")
    guard mkdir(path, 0o700) == 0 else { throw SupportFault.system("mkdir", errno) }
    let code = "size=\(megabytes)m".withCString { mount("none", path, "tmpfs", 0, $0) }
    guard code == 0 else { throw SupportFault.system("mount", errno) }
  }

  /// Whether whoever runs the tests may mount: root may, elsewhere.
  static let isPermitted = (try? SmallDisk(megabytes: 1)) != nil

  /// Writes until nothing more goes in.
  func fill() throws {
    let file = open(path + "/ballast", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SupportFault.system("open", errno) }
    defer { close(file) }
    // Also what is less than a page in the end.
    for size in [65_536, 4096, 1] {
      let bytes = [UInt8](repeating: 7, count: size)
      while write(file, bytes, size) > 0 {}
      guard errno == ENOSPC else { throw SupportFault.system("write", errno) }
    }
  }

  /// Makes room again.
  func free() throws {
    guard unlink(path + "/ballast") == 0 else { throw SupportFault.system("unlink", errno) }
  }

  /// Lets nobody write any more, as a system does with a disk that failed; refused while a file is open for writing.
  func setReadOnly(_ isReadOnly: Bool) throws {
    let flags = UInt(MS_REMOUNT) | (isReadOnly ? UInt(MS_RDONLY) : 0)
    guard mount("none", path, "tmpfs", flags, nil) == 0 else { throw SupportFault.system("remount", errno) }
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }
}
