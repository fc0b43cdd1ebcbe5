/// Checks UTF-8 byte by byte (Unicode 15, table 3-7), for a stream that may be cut anywhere.
struct UTF8Progress: Sendable {
  private var missing: UInt8 = 0
  private var lower: UInt8 = 0x80
  private var upper: UInt8 = 0xbf

  /// Whether a character has begun and not ended.
  var isInside: Bool { missing > 0 }

  /// False where no UTF-8 goes on with that byte.
  mutating func accept(_ byte: UInt8) -> Bool {
    if missing > 0 {
      guard byte >= lower, byte <= upper else { return false }
      missing -= 1
      lower = 0x80
      upper = 0xbf
      return true
    }
    switch byte {
    case 0x00...0x7f: return true
    case 0xc2...0xdf: missing = 1
    case 0xe0...0xef:
      missing = 2
      if byte == 0xe0 { lower = 0xa0 }
      if byte == 0xed { upper = 0x9f }
    case 0xf0...0xf4:
      missing = 3
      if byte == 0xf0 { lower = 0x90 }
      if byte == 0xf4 { upper = 0x8f }
    default: return false
    }
    return true
  }
}
