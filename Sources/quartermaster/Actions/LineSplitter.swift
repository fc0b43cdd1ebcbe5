import Glibc

/// Cuts bytes into lines, wherever the chunks end. A line beyond the limit is passed over, never kept.
struct LineSplitter {
  enum Piece: Equatable {
    case line([UInt8], number: Int)
    case tooLong(number: Int)

    var number: Int {
      switch self {
      case .line(_, let number), .tooLong(let number): number
      }
    }
  }

  let mostBytes: Int
  private var partial: [UInt8] = []
  private var isSkipping = false
  private var number = 1

  init(mostBytes: Int) { self.mostBytes = mostBytes }

  /// Bytes kept of a line that has not ended.
  var keptBytes: Int { partial.count }

  mutating func feed(_ bytes: UnsafeRawBufferPointer, into pieces: inout [Piece]) {
    var start = 0
    while start < bytes.count, let base = bytes.baseAddress {
      let rest = bytes.count - start
      guard let found = memchr(base + start, 0x0a, rest) else {
        keep(UnsafeRawBufferPointer(start: base + start, count: rest))
        return
      }
      let length = UnsafeRawPointer(found) - (base + start)
      keep(UnsafeRawBufferPointer(start: base + start, count: length))
      end(&pieces)
      start += length + 1
    }
  }

  /// The last line, where it has no line end.
  mutating func finish(into pieces: inout [Piece]) {
    if isSkipping || !partial.isEmpty { end(&pieces) }
  }

  private mutating func keep(_ bytes: UnsafeRawBufferPointer) {
    guard !isSkipping else { return }
    // One byte more for a carriage return.
    guard partial.count + bytes.count <= mostBytes + 1 else {
      isSkipping = true
      partial = []
      return
    }
    partial.append(contentsOf: bytes)
  }

  private mutating func end(_ pieces: inout [Piece]) {
    if partial.last == 0x0d { partial.removeLast() }
    if number == 1, partial.starts(with: [0xef, 0xbb, 0xbf]) { partial.removeFirst(3) }
    pieces.append(isSkipping || partial.count > mostBytes ? .tooLong(number: number) : .line(partial, number: number))
    partial.removeAll(keepingCapacity: partial.capacity <= 64 * 1024)
    isSkipping = false
    number += 1
  }
}
