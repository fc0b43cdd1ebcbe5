import Glibc

/// Lines from a stream, as they come.
final class LineInput {
  enum Event: Equatable {
    case piece(LineSplitter.Piece)
    /// Nothing came in the time given.
    case pause
    case end
    /// A signal asks to stop.
    case stopped
  }

  private let descriptor: Int32
  private let file: String?
  private let stop: StopSignals
  private var splitter: LineSplitter
  private var pieces: [LineSplitter.Piece] = []
  private var next = 0
  private var isAtEnd = false
  private var chunk = [UInt8](repeating: 0, count: 64 * 1024)

  /// - Parameter path: nil or "-" for standard input.
  init(path: String?, mostBytes: Int, stop: StopSignals) throws(StreamFault) {
    self.stop = stop
    splitter = LineSplitter(mostBytes: mostBytes)
    if let path, path != "-" {
      file = path
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .inputFailed(file: path, error: errno) }
    } else {
      file = nil
      descriptor = 0
    }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The next line, waiting at most so many milliseconds; without a limit for -1.
  func next(waiting milliseconds: Int32) throws(StreamFault) -> Event {
    while true {
      if stop.isRequested { return .stopped }
      if next < pieces.count {
        defer { next += 1 }
        return .piece(pieces[next])
      }
      if isAtEnd { return .end }
      pieces.removeAll(keepingCapacity: true)
      next = 0
      guard try fill(waiting: milliseconds) else { return stop.isRequested ? .stopped : .pause }
    }
  }

  /// Reads a chunk; false where nothing came in time or a signal came.
  private func fill(waiting milliseconds: Int32) throws(StreamFault) -> Bool {
    var waiting = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&waiting, 2, milliseconds)
    guard ready > 0, waiting[0].revents != 0 else { return false }
    let count = read(descriptor, &chunk, chunk.count)
    guard count >= 0 else {
      if errno == EINTR || errno == EAGAIN { return false }
      throw .inputFailed(file: file, error: errno)
    }
    if count == 0 {
      isAtEnd = true
      splitter.finish(into: &pieces)
    } else {
      chunk.withUnsafeBytes { splitter.feed(UnsafeRawBufferPointer(rebasing: $0[..<count]), into: &pieces) }
    }
    return true
  }
}
