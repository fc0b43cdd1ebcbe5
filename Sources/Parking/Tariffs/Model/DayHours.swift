import Values

/// Hours of every local day, to the minute: from the first minute (0…1439) to the one after the last (1…1440).
///
/// Where the end is not after the beginning they go over midnight.
public struct DayHours: Sendable, Hashable {
  public let from: Int
  public let to: Int

  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  /// Minutes of a day without a change of clocks; 0 where both are the same.
  public var length: Int { to > from ? to - from : to == from ? 0 : 1440 - from + to }

  public func contains(_ minuteOfDay: Int) -> Bool {
    from < to ? minuteOfDay >= from && minuteOfDay < to : from != to && (minuteOfDay >= from || minuteOfDay < to)
  }

  /// Minutes from one inside to the end.
  func left(at minuteOfDay: Int) -> Int64 {
    Int64(to > minuteOfDay ? to - minuteOfDay : to + 1440 - minuteOfDay)
  }

  /// Such as 22:00–08:00.
  public var phrase: Phrase { Phrase(verbatim: Self.text(from) + "–" + Self.text(to)) }

  /// A minute of the day as a clock shows it.
  public static func text(_ minute: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return two(minute / 60) + ":" + two(minute % 60)
  }

  /// Reads hh:mm, 00:00 to 24:00; nil for anything else.
  public static func minute(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    var digits: [Int] = []
    for byte in [bytes[0], bytes[1], bytes[3], bytes[4]] {
      guard byte &- 0x30 < 10 else { return nil }
      digits.append(Int(byte &- 0x30))
    }
    let minute = digits[0] * 600 + digits[1] * 60 + digits[2] * 10 + digits[3]
    return digits[2] < 6 && minute <= 1440 ? minute : nil
  }
}
