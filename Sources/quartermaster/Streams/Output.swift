import Glibc

/// A stream of bytes out, collected into larger writes.
final class Output {
  private let descriptor: Int32
  private let file: String?
  private var pending: [UInt8] = []
  private static let chunk = 64 * 1024

  /// - Parameter file: its name, for faults; nil for standard output.
  init(descriptor: Int32, file: String? = nil) {
    self.descriptor = descriptor
    self.file = file
  }

  func write(_ text: String) throws(StreamFault) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.chunk { try flush() }
  }

  func write(_ bytes: [UInt8]) throws(StreamFault) {
    pending.append(contentsOf: bytes)
    if pending.count >= Self.chunk { try flush() }
  }

  /// Hands over what was collected. After a fault nothing is kept: what failed once is not written again.
  func flush() throws(StreamFault) {
    var start = 0
    while start < pending.count {
      let count = pending.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wanted, 1, -1)
      } else if errno != EINTR {
        let error = errno
        pending.removeAll()
        throw StreamFault.writing(file, error: error)
      }
    }
    pending.removeAll(keepingCapacity: true)
  }
}
