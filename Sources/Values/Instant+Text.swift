extension Instant: CustomStringConvertible {
  /// ISO 8601 in UTC with milliseconds: 2026-11-22T08:15:30.250Z.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the description as UTF-8.
  public func write(into bytes: inout [UInt8]) {
    let (day, time) = Instant.split(milliseconds, by: 86_400_000)
    Day(number: Int32(clamping: day)).write(into: &bytes)
    bytes.append(UInt8(ascii: "T"))
    Digits.write(Int(time / 3_600_000), width: 2, into: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Digits.write(Int(time / 60_000 % 60), width: 2, into: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Digits.write(Int(time / 1000 % 60), width: 2, into: &bytes)
    bytes.append(UInt8(ascii: "."))
    Digits.write(Int(time % 1000), width: 3, into: &bytes)
    bytes.append(UInt8(ascii: "Z"))
  }

  /// Reads an RFC 3339 time: with or without a fraction (cut to milliseconds), in UTC (`Z`) or with an offset (`+08:00`).
  ///
  /// Nil for anything else: a time without its offset is no moment.
  public init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let year = Digits.read(bytes[0..<4]), let month = Digits.read(bytes[5..<7]),
      let dayOfMonth = Digits.read(bytes[8..<10]), let day = Day(year: year, month: month, day: dayOfMonth),
      let hour = Digits.read(bytes[11..<13]), hour < 24, let minute = Digits.read(bytes[14..<16]), minute < 60,
      let second = Digits.read(bytes[17..<19]), second < 60
    else { return nil }
    var rest = bytes[19...]
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { $0 &- 0x30 < 10 }
      guard Digits.read(digits) != nil else { return nil }
      fraction = Digits.read((digits + [0x30, 0x30]).prefix(3)) ?? 0
      rest = rest[digits.endIndex...]
    }
    guard let offset = Instant.offset(rest) else { return nil }
    let seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
    self.init(milliseconds: seconds * 1000 + Int64(fraction))
  }

  /// Seconds east of UTC of `Z` or `±hh:mm`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(bytes)
    if bytes == [UInt8(ascii: "Z")] { return 0 }
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      bytes[3] == UInt8(ascii: ":"), let hours = Digits.read(bytes[1..<3]), hours < 24,
      let minutes = Digits.read(bytes[4..<6]), minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return bytes[0] == UInt8(ascii: "-") ? -seconds : seconds
  }

  /// Quotient towards minus infinity and the remainder, which is never negative.
  static func split(_ number: Int64, by unit: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: unit)
    return remainder < 0 ? (quotient - 1, remainder + unit) : (quotient, remainder)
  }

  /// Seconds since 1970, towards minus infinity.
  var seconds: Int64 { Instant.split(milliseconds, by: 1000).quotient }
}
