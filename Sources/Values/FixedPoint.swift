/// Whole numbers of a smallest unit as people write them: with a point before the last `decimals` digits.
enum FixedPoint {
  /// 10^18 is the last power of ten in Int64.
  static let maximumDecimals = 18

  /// Appends sign, `prefix`, digits (thousands parted by commas where asked for) and point.
  static func write(_ number: Int64, decimals: Int, isGrouped: Bool, prefix: String = "", into bytes: inout [UInt8]) {
    let decimals = min(max(decimals, 0), maximumDecimals)
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: prefix.utf8)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { out in
      var start = 32
      var rest = number.magnitude
      var written = 0
      repeat {
        if written == decimals, decimals > 0 {
          start -= 1
          out[start] = UInt8(ascii: ".")
        } else if isGrouped, written > decimals, (written - decimals) % 3 == 0 {
          start -= 1
          out[start] = UInt8(ascii: ",")
        }
        start -= 1
        out[start] = UInt8(truncatingIfNeeded: rest % 10) | 0x30
        rest /= 10
        written += 1
      } while rest > 0 || written <= decimals
      bytes.append(contentsOf: out[start...])
    }
  }

  static func format(_ number: Int64, decimals: Int, isGrouped: Bool, prefix: String = "") -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    write(number, decimals: decimals, isGrouped: isGrouped, prefix: prefix, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads the same, as typed: full-width digits and signs, spaces around it, with or without thousands commas, the
  /// yuan sign before the digits where allowed.
  static func parse(_ text: String, decimals: Int, allowsYuan: Bool) throws(NumberFault) -> Int64 {
    if let plain = plain(text, decimals: decimals) { return plain }
    guard let typed = HalfWidth.typed(text) else { throw .notANumber }
    guard !typed.isEmpty else { throw .empty }
    let limit = min(max(decimals, 0), maximumDecimals)
    var rest = typed[...]
    let isNegative = try prefix(&rest, allowsYuan: allowsYuan)
    let whole = rest.prefix { $0 != UInt8(ascii: ".") }
    let fraction = rest[whole.endIndex...].dropFirst()
    guard !whole.isEmpty || !fraction.isEmpty else { throw .notANumber }
    guard fraction.allSatisfy({ $0 &- 0x30 < 10 }) else { throw .notANumber }
    try checkGroups(whole)
    guard fraction.count <= limit else { throw .tooManyDecimals(limit: limit) }
    // Counts below zero, because Int64.min has no positive counterpart.
    var value: Int64 = 0
    for byte in whole where byte != UInt8(ascii: ",") { value = try shift(value, Int64(byte &- 0x30)) }
    for byte in fraction { value = try shift(value, Int64(byte &- 0x30)) }
    for _ in fraction.count..<max(limit, fraction.count) { value = try shift(value, 0) }
    if isNegative { return value }
    guard value != .min else { throw .tooLarge }
    return -value
  }

  /// Up to 17 digits with a point that leaves no more decimals than there may be, as programs write them; nil for
  /// anything else, which is looked at more closely.
  private static func plain(_ text: String, decimals: Int) -> Int64? {
    guard (0...6).contains(decimals) else { return nil }
    return text.utf8.withContiguousStorageIfAvailable { bytes -> Int64? in
      guard (1...17).contains(bytes.count), let first = bytes.first, first != UInt8(ascii: "."),
        let last = bytes.last, last != UInt8(ascii: ".")
      else { return nil }
      var value: Int64 = 0
      var missing = decimals
      var isBehindPoint = false
      for byte in bytes {
        if byte == UInt8(ascii: "."), !isBehindPoint {
          isBehindPoint = true
          continue
        }
        guard byte &- 0x30 < 10 else { return nil }
        value = value * 10 + Int64(byte &- 0x30)
        if isBehindPoint { missing -= 1 }
      }
      guard missing >= 0 else { return nil }
      for _ in 0..<missing {
        let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        value = tenfold
      }
      return value
    } ?? nil
  }

  private static func shift(_ value: Int64, _ digit: Int64) throws(NumberFault) -> Int64 {
    let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
    let (next, under) = tenfold.subtractingReportingOverflow(digit)
    guard !overflow, !under else { throw .tooLarge }
    return next
  }

  /// One sign and one yuan sign, in either order, with spaces after them.
  private static func prefix(_ rest: inout ArraySlice<UInt8>, allowsYuan: Bool) throws(NumberFault) -> Bool {
    var isNegative = false
    var hasSign = false
    var hasYuan = false
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard !hasSign else { throw .notANumber }
        hasSign = true
        isNegative = byte == UInt8(ascii: "-")
      case HalfWidth.yuan:
        guard allowsYuan, !hasYuan else { throw .notANumber }
        hasYuan = true
      case 0x20: break
      default: return isNegative
      }
      rest = rest.dropFirst()
    }
    throw .notANumber
  }

  private static func checkGroups(_ whole: ArraySlice<UInt8>) throws(NumberFault) {
    guard whole.allSatisfy({ $0 &- 0x30 < 10 || $0 == UInt8(ascii: ",") }) else { throw .notANumber }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.count > 1 else { return }
    guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { throw .grouping }
  }
}
