import Glibc

/// A sender connected to a socket of the computer.
public final class UnixClient {
  private var descriptor: Int32 = -1
  private var pending: [UInt8] = []

  /// Connects, trying until somebody listens there, at most so long.
  public init(_ path: String, milliseconds: Int = 30_000) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    for _ in 0..<max(1, milliseconds / 10) {
      descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      let connected = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      if connected == 0 { return }
      close(descriptor)
      poll(nil, 0, 10)
    }
    throw SupportFault.timeout(waitingFor: path, seen: "")
  }

  deinit { end() }

  public func end() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  public func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw SupportFault.system("send", errno) }
      sent += count
    }
  }

  /// Whether the far side acknowledges exactly so many lines in the end.
  public func done(_ count: Int, milliseconds: Int32 = 30_000) throws -> Bool {
    let wanted = "{\"done\":\(count)}"
    while true {
      if let end = pending.firstIndex(of: 10) {
        let line = String(decoding: pending[..<end], as: UTF8.self)
        pending.removeSubrange(...end)
        if line == wanted { return true }
        continue
      }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, milliseconds) > 0 else {
        throw SupportFault.timeout(waitingFor: wanted, seen: String(decoding: pending, as: UTF8.self))
      }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let read = recv(descriptor, &bytes, bytes.count, 0)
      guard read > 0 else { return false }
      pending += bytes[0..<read]
    }
  }
}
