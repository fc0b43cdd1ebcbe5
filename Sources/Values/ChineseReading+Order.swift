extension ChineseReading {
  /// No key is longer than this many bytes; texts that differ later only have the same key.
  public static let sortKeyLimit = 64

  /// A key in ASCII that puts texts in pinyin order when compared byte by byte (memcmp, SQLite's BINARY).
  ///
  /// ASCII comes first, without regard to case or width, a byte each; then Chinese by syllable, tone and code point, three
  /// bytes each; then everything else by code point, four bytes each. Characters without a reading count as everything else.
  public static func sortKey(of text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(sortKeyLimit)
    for original in text.unicodeScalars {
      let scalar = Text.fold(original)
      switch scalar.value {
      case 0..<0x61:
        guard key.count < sortKeyLimit else { return String(decoding: key, as: UTF8.self) }
        // A key is text: what has no place in text sorts with the space.
        key.append(max(UInt8(scalar.value), 0x20))
      case 0x61..<0x80:
        guard key.count < sortKeyLimit else { return String(decoding: key, as: UTF8.self) }
        // Letters go up, which frees a…z to start what comes after ASCII; the few signs behind z join "`".
        key.append(scalar.value < 0x7b ? UInt8(scalar.value - 0x20) : 0x60)
      default:
        let isRead = code(of: scalar) > 0
        guard key.count + (isRead ? 3 : 4) <= sortKeyLimit else { return String(decoding: key, as: UTF8.self) }
        if isRead {
          let rank = rank(of: scalar)
          key.append(UInt8(ascii: "a") + UInt8(rank >> 12))
          key.append(digit(rank >> 6))
          key.append(digit(rank))
        } else {
          let value = Int(scalar.value)
          key.append(UInt8(ascii: "v") + UInt8(value >> 18))
          key.append(digit(value >> 12))
          key.append(digit(value >> 6))
          key.append(digit(value))
        }
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The low six bits as one of 64 ASCII characters in ascending order.
  private static func digit(_ value: Int) -> UInt8 { UInt8(0x30 + value & 0x3f) }

  /// The place of a character with a reading among all of them, counted from 0.
  private static func rank(of scalar: Unicode.Scalar) -> Int {
    // Only the ideographic zero has a reading and stands outside the table; its place is the last entry.
    guard scalar.value >= ChineseReadingTable.first else { return Int(ranks[ranks.count - 1]) }
    return Int(ranks[Int(scalar.value - ChineseReadingTable.first)])
  }

  /// By syllable and tone, then by code point: a counting sort over the table, made once.
  private static let ranks: [UInt16] = {
    let scalars = ChineseReadingTable.first...ChineseReadingTable.last
    let codes = scalars.map { Unicode.Scalar($0).map { code(of: $0) } ?? 0 }
    let zero = code(of: "〇")
    var starts = [Int](repeating: 0, count: (codes.max() ?? 0) + 2)
    for code in codes + [zero] { starts[code + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    // 〇 has the lowest code point of its reading.
    let zeroRank = UInt16(starts[zero])
    starts[zero] += 1
    var ranks: [UInt16] = []
    ranks.reserveCapacity(codes.count + 1)
    for code in codes {
      // At most 20,992, which three digits of 64 hold (the first one up to "f").
      ranks.append(UInt16(starts[code]))
      starts[code] += 1
    }
    ranks.append(zeroRank)
    return ranks
  }()
}
