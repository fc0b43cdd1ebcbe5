/// Where a byte sequence stops being UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates, no more than
/// U+10FFFF).
enum UTF8Check {
  /// How many bytes from the start are whole, valid UTF-8; all of them where the text is valid.
  static func validPrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var position = 0
    while position < bytes.count {
      let length = length(of: bytes[position])
      guard length > 0, position + length <= bytes.count else { return position }
      for index in 1..<max(length, 1) where !isContinuation(bytes[position + index], index, bytes[position]) {
        return position
      }
      position += length
    }
    return position
  }

  /// The length a sequence has by its first byte, or 0 where no sequence starts with it.
  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0x00...0x7f: 1
    case 0xc2...0xdf: 2
    case 0xe0...0xef: 3
    case 0xf0...0xf4: 4
    default: 0
    }
  }

  private static func isContinuation(_ byte: UInt8, _ index: Int, _ first: UInt8) -> Bool {
    guard index == 1 else { return byte & 0xc0 == 0x80 }
    return switch first {
    case 0xe0: (0xa0...0xbf).contains(byte)
    case 0xed: (0x80...0x9f).contains(byte)
    case 0xf0: (0x90...0xbf).contains(byte)
    case 0xf4: (0x80...0x8f).contains(byte)
    default: byte & 0xc0 == 0x80
    }
  }
}
