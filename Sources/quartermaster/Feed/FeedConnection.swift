import Glibc

/// One sender of lines: standard input, or whoever connected to the socket.
struct FeedConnection {
  let input: Int32
  /// Where commands and acknowledgements go; nil where they go to standard output.
  let output: Int32?
  private var splitter: LineSplitter
  /// Lines of it that are in the file by now.
  private(set) var done = 0
  /// Lines of it that wait for the next commit.
  var waiting = 0
  private(set) var isAtEnd = false

  /// Longer lines are cut; what stands in the quarantine is their beginning.
  private static let mostBytes = 65_536

  init(input: Int32, output: Int32?) {
    self.input = input
    self.output = output
    splitter = LineSplitter(mostBytes: Self.mostBytes, keepsHead: true)
  }

  /// Reads once; nothing where nothing came after all.
  mutating func read(into lines: inout [[UInt8]]) throws(StreamFault) {
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    let count = Glibc.read(input, &chunk, chunk.count)
    if count < 0 {
      if errno == EINTR || errno == EAGAIN { return }
      // A sender that breaks off has ended; only our own input failing is a fault.
      guard output == nil else {
        isAtEnd = true
        return
      }
      throw .inputFailed(file: nil, error: errno)
    }
    var pieces: [LineSplitter.Piece] = []
    if count == 0 {
      isAtEnd = true
      // What came without a line end was torn off.
      splitter.finish(into: &pieces)
    } else {
      chunk.withUnsafeBytes { splitter.feed(UnsafeRawBufferPointer(rebasing: $0[..<count]), into: &pieces) }
    }
    for piece in pieces {
      waiting += 1
      switch piece {
      case .line(let line, _), .tooLong(_, let line): lines.append(line)
      }
    }
  }

  /// After a commit: how many lines of it are done in all, where that has changed.
  mutating func committed() -> Int? {
    guard waiting > 0 else { return nil }
    done += waiting
    waiting = 0
    return done
  }
}
