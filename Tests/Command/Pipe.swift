import Glibc

/// A pipe between a test and a child; the test's ends do not leak into children.
final class Pipe {
  private(set) var reading: Int32
  private(set) var writing: Int32
  private var collected: [UInt8] = []

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
  }

  func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// Writes everything; false where nobody reads any more.
  @discardableResult func send(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { write(writing, $0.baseAddress.map { $0 + start }, bytes.count - start) }
      if count > 0 { start += count } else if errno != EINTR { return false }
    }
    return true
  }

  @discardableResult func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// The next line, without its end; nil where the other side is closed or says nothing for that long.
  func line(within milliseconds: Int32 = 10_000) -> String? {
    while true {
      if let end = collected.firstIndex(of: 0x0a) {
        defer { collected.removeSubrange(...end) }
        return String(decoding: collected[..<end], as: UTF8.self)
      }
      var wanted = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, milliseconds) > 0 else { return nil }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = read(reading, &chunk, chunk.count)
      guard count > 0 else { return nil }
      collected += chunk[..<count]
    }
  }

  deinit {
    closeReading()
    closeWriting()
  }
}
