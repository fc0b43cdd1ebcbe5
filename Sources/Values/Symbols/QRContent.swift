/// A text as the bits of one segment, in the mode that takes the fewest (ISO/IEC 18004, 7.4).
struct QRContent {
  enum Mode: Int {
    case numeric = 1
    case alphanumeric = 2
    case byte = 4

    /// The bits of the character count (table 3).
    func countBits(_ version: Int) -> Int {
      let group = version <= 9 ? 0 : version <= 26 ? 1 : 2
      switch self {
      case .numeric: return [10, 12, 14][group]
      case .alphanumeric: return [9, 11, 13][group]
      case .byte: return [8, 16, 16][group]
      }
    }
  }

  /// What says that bytes are UTF-8: mode 0111 and the assignment 26 (7.4.2; AIM ECI list). Written only where there is
  /// more than ASCII: readers guess the characters without it, and guess wrongly (five Chinese characters were read as
  /// Shift JIS), while hand scanners that do not know it never meet it on codes of letters and digits.
  private static let utf8Header = (value: 0b0111_0001_1010, bits: 12)

  let mode: Mode
  private let bytes: [UInt8]
  private let saysUTF8: Bool

  init(_ text: String) {
    bytes = Array(text.utf8)
    saysUTF8 = bytes.contains { $0 >= 0x80 }
    if bytes.allSatisfy({ (48..<58).contains($0) }) {
      mode = .numeric
    } else if bytes.allSatisfy({ Self.alphanumeric($0) != nil }) {
      mode = .alphanumeric
    } else {
      mode = .byte
    }
  }

  /// Characters in the mode's own measure.
  var count: Int { bytes.count }

  private var headerBits: Int { saysUTF8 ? Self.utf8Header.bits : 0 }

  func fits(_ version: Int, _ level: QRCode.Level) -> Bool { count <= most(version, level) }

  /// The most characters of this mode a version holds.
  func most(_ version: Int, _ level: QRCode.Level) -> Int {
    let bits = QRBlocks(version, level).dataCodewords * 8 - headerBits - 4 - mode.countBits(version)
    let most =
      switch mode {
      case .numeric: bits / 10 * 3 + (bits % 10 >= 7 ? 2 : bits % 10 >= 4 ? 1 : 0)
      case .alphanumeric: bits / 11 * 2 + (bits % 11 >= 6 ? 1 : 0)
      case .byte: bits / 8
      }
    return min(most, 1 << mode.countBits(version) - 1)
  }

  /// The data codewords: mode, count, characters, terminator and padding (7.4.9, 7.4.10).
  func codewords(_ version: Int, _ level: QRCode.Level) -> [UInt8] {
    let capacity = QRBlocks(version, level).dataCodewords * 8
    var bits = QRBits()
    if saysUTF8 { bits.append(Self.utf8Header.value, headerBits) }
    bits.append(mode.rawValue, 4)
    bits.append(count, mode.countBits(version))
    append(to: &bits)
    bits.append(0, min(4, capacity - bits.count))
    bits.append(0, (8 - bits.count % 8) % 8)
    var pad = 0xec
    while bits.count < capacity {
      bits.append(pad, 8)
      pad ^= 0xec ^ 0x11
    }
    return bits.bytes
  }

  private func append(to bits: inout QRBits) {
    switch mode {
    case .numeric:
      for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        bits.append(group.reduce(0) { $0 * 10 + Int($1) - 48 }, group.count * 3 + 1)
      }
    case .alphanumeric:
      for start in stride(from: 0, to: bytes.count, by: 2) {
        let group = bytes[start..<min(start + 2, bytes.count)]
        bits.append(group.reduce(0) { $0 * 45 + (Self.alphanumeric($1) ?? 0) }, group.count * 5 + 1)
      }
    case .byte:
      for byte in bytes { bits.append(Int(byte), 8) }
    }
  }

  /// The value of a character in alphanumeric mode (table 5).
  private static func alphanumeric(_ byte: UInt8) -> Int? {
    switch byte {
    case 48...57: Int(byte) - 48
    case 65...90: Int(byte) - 55
    case 0x20: 36
    case 0x24: 37
    case 0x25: 38
    case 0x2a: 39
    case 0x2b: 40
    case 0x2d: 41
    case 0x2e: 42
    case 0x2f: 43
    case 0x3a: 44
    default: nil
    }
  }
}
