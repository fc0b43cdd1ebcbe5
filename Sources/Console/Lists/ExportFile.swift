import Glibc
import Kernel

/// A new file of the export folder, for its owner alone. It goes away again unless it was finished.
final class ExportFile {
  let path: String
  private let descriptor: Int32
  private var isFinished = false

  /// Makes the file, and the folder where it is not there yet; a number is added where the name is taken.
  init(folder: String, name: String, ending: String) throws {
    guard Places.make(folder) else { throw SiteFault.cannotOpen(path: folder) }
    let safe = String(name.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" ? $0 : "_" })
    for number in 1...99 {
      let path = "\(folder)/\(safe)\(number == 1 ? "" : "-\(number)").\(ending)"
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if file >= 0 {
        self.path = path
        descriptor = file
        return
      }
      guard errno == EEXIST else { break }
    }
    throw SiteFault.cannotOpen(path: folder)
  }

  func write(_ bytes: some Collection<UInt8>) throws {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw errno == ENOSPC ? SiteFault.diskFull : SiteFault.inputOutput }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes it durable and keeps it.
  func finish() throws {
    guard fsync(descriptor) == 0 else { throw SiteFault.inputOutput }
    isFinished = true
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(path) }
  }
}
