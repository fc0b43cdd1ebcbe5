import Glibc

/// A socket of the computer that senders connect to.
struct FeedSocket {
  let descriptor: Int32
  private let path: String

  static let mostConnections = 64

  /// Takes the place of a socket nobody listens at any more; a live one, and anything else there, is left alone.
  init(path: String) throws(FeedRefusal) {
    self.path = path
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard !bytes.isEmpty, bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { throw .badSocket(path) }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    try Self.clear(path, address)
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw .socketFailed(path, error: errno) }
    let before = umask(0o117)
    let bound = Self.with(address) { bind(descriptor, $0, $1) }
    umask(before)
    guard bound == 0, listen(descriptor, 16) == 0 else {
      let error = errno
      close(descriptor)
      throw .socketFailed(path, error: error)
    }
  }

  private static func with(_ address: sockaddr_un, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  private static func clear(_ path: String, _ address: sockaddr_un) throws(FeedRefusal) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return }
    guard facts.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path) }
    let probe = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    defer { close(probe) }
    guard with(address, { connect(probe, $0, $1) }) != 0 else { throw .socketTaken(path) }
    unlink(path)
  }

  /// The next sender; nil where there is none after all.
  func accept() -> FeedConnection? {
    let peer = Glibc.accept(descriptor, nil, nil)
    guard peer >= 0 else { return nil }
    _ = fcntl(peer, F_SETFD, FD_CLOEXEC)
    _ = fcntl(peer, F_SETFL, O_NONBLOCK)
    return FeedConnection(input: peer, output: peer)
  }

  func end() {
    close(descriptor)
    unlink(path)
  }
}
