/// Puts UTF-8 together from bytes that may come one at a time (over a slow line a character is split across reads).
///
/// A byte that cannot continue yields U+FFFD for what came before, and is then looked at anew: nothing that follows a
/// bad byte is lost.
public struct UTF8Assembler: Sendable {
  private var needed = 0
  private var value: UInt32 = 0
  private var least: UInt32 = 0

  public init() {}

  public var isMidCharacter: Bool { needed > 0 }

  /// Takes one byte. - Returns: the scalars now complete: none, one, or two when a broken character precedes one.
  public mutating func push(_ byte: UInt8) -> [Unicode.Scalar] {
    if needed > 0 {
      if byte & 0xc0 == 0x80 {
        value = value << 6 | UInt32(byte & 0x3f)
        needed -= 1
        if needed > 0 { return [] }
        guard value >= least, let scalar = Unicode.Scalar(value) else { return ["\u{fffd}"] }
        return [scalar]
      }
      needed = 0
      return ["\u{fffd}"] + push(byte)
    }
    switch byte {
    case 0..<0x80: return [Unicode.Scalar(byte)]
    case 0xc2..<0xe0: begin(UInt32(byte & 0x1f), needed: 1, least: 0x80)
    case 0xe0..<0xf0: begin(UInt32(byte & 0x0f), needed: 2, least: 0x800)
    case 0xf0..<0xf5: begin(UInt32(byte & 0x07), needed: 3, least: 0x10000)
    default: return ["\u{fffd}"]
    }
    return []
  }

  /// Gives up on a character that will not be finished. - Returns: whether there was one.
  public mutating func abandon() -> Bool {
    let was = needed > 0
    needed = 0
    return was
  }

  private mutating func begin(_ bits: UInt32, needed count: Int, least lowest: UInt32) {
    value = bits
    needed = count
    least = lowest
  }
}
