/// Decimal digits of numbers that are small: parts of dates and times.
enum Digits {
  /// At least `width` digits, filled up with zeros.
  static func write(_ number: Int, width: Int, into bytes: inout [UInt8]) {
    var limit = 1
    for _ in 1..<width { limit *= 10 }
    while number / limit >= 10 { limit *= 10 }
    while limit > 0 {
      bytes.append(UInt8(truncatingIfNeeded: number / limit % 10) | 0x30)
      limit /= 10
    }
  }

  /// Nil where it is empty, longer than nine digits, or anything but digits.
  static func read(_ bytes: some Collection<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(byte &- 0x30)
    }
    return number
  }
}
