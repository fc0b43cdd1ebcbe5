import Glibc

/// A file written beside its place and moved there when it is complete, so that nobody ever reads half of it.
final class OutputFile {
  let output: Output
  private let descriptor: Int32
  private let path: String
  /// Nil for what is no plain file (a pipe, a device): that is written as it is.
  private let partial: String?
  private var isDone = false

  init(path: String) throws(StreamFault) {
    self.path = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .outputFailed(file: path, error: EISDIR) }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      partial = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    } else {
      let name = path + ".partial-\(getpid())"
      partial = name
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw .outputFailed(file: path, error: errno) }
    output = Output(descriptor: descriptor, file: path)
  }

  /// Makes what was written durable and gives it its name.
  func commit() throws(StreamFault) {
    try output.flush()
    guard let partial else { return }
    guard fsync(descriptor) == 0 else { throw StreamFault.writing(path, error: errno) }
    guard rename(partial, path) == 0 else { throw StreamFault.writing(path, error: errno) }
    isDone = true
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let partial, !isDone, descriptor >= 0 { unlink(partial) }
  }
}
