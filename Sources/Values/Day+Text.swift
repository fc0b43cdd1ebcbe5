extension Day: CustomStringConvertible {
  /// ISO 8601: 2026-11-22.
  public var description: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the description as UTF-8.
  public func write(into bytes: inout [UInt8]) {
    let (year, month, day) = components
    if year < 0 { bytes.append(UInt8(ascii: "-")) }
    Digits.write(Int(year.magnitude), width: 4, into: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Digits.write(month, width: 2, into: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Digits.write(day, width: 2, into: &bytes)
  }

  /// Reads 2026-11-22, 2026/11/22 (one digit of month or day will do) and 20261122, in full-width digits as well.
  ///
  /// Nil for anything else, and for a date the calendar does not have.
  public init?(text: String) {
    guard let bytes = HalfWidth.typed(text) else { return nil }
    let separator: UInt8 = bytes.contains(UInt8(ascii: "/")) ? UInt8(ascii: "/") : UInt8(ascii: "-")
    var fields = bytes.split(separator: separator, omittingEmptySubsequences: false)
    if fields.count == 1, bytes.count == 8 { fields = [bytes[0..<4], bytes[4..<6], bytes[6..<8]] }
    guard fields.count == 3, fields[0].count == 4, (1...2).contains(fields[1].count), (1...2).contains(fields[2].count),
      let year = Digits.read(fields[0]), let month = Digits.read(fields[1]), let day = Digits.read(fields[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
