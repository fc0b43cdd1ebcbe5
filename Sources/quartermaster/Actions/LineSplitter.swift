import Glibc

/// Cuts bytes into lines, wherever the chunks end. Of a line beyond the limit only its beginning may be kept.
struct LineSplitter {
  enum Piece: Equatable {
    case line([UInt8], number: Int)
    /// With its first bytes, where they are asked for.
    case tooLong(number: Int, head: [UInt8] = [])

    var number: Int {
      switch self {
      case .line(_, let number), .tooLong(let number, _): number
      }
    }
  }

  let mostBytes: Int
  /// Whether the beginning of a line that is too long is handed on.
  let keepsHead: Bool
  private var partial: [UInt8] = []
  private var isSkipping = false
  private var number = 1

  init(mostBytes: Int, keepsHead: Bool = false) {
    self.mostBytes = mostBytes
    self.keepsHead = keepsHead
  }

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
      if keepsHead { partial.append(contentsOf: bytes.prefix(mostBytes + 1 - partial.count)) } else { partial = [] }
      return
    }
    partial.append(contentsOf: bytes)
  }

  private mutating func end(_ pieces: inout [Piece]) {
    if partial.last == 0x0d { partial.removeLast() }
    if number == 1, partial.starts(with: [0xef, 0xbb, 0xbf]) { partial.removeFirst(3) }
    let isTooLong = isSkipping || partial.count > mostBytes
    pieces.append(
      isTooLong ? .tooLong(number: number, head: keepsHead ? partial : []) : .line(partial, number: number))
    partial.removeAll(keepingCapacity: partial.capacity <= 64 * 1024)
    isSkipping = false
    number += 1
  }
}
