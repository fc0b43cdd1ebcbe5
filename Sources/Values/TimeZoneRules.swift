/// The offsets of a place from UTC through time, as the IANA time zone database tells them.
///
/// FoundationEssentials knows no named zones, so the compiled files (TZif, RFC 8536) are read here.
public struct TimeZoneRules: Sendable, Hashable {
  public let name: String
  /// Seconds since 1970 from which the type of the same index holds, ascending.
  let transitions: [Int64]
  let transitionTypes: [UInt8]
  /// Seconds east of UTC of each type. Type 0 holds before the first transition.
  let offsets: [Int32]
  /// What holds after the last transition.
  let footer: PosixTimeZone?

  init(name: String, transitions: [Int64], transitionTypes: [UInt8], offsets: [Int32], footer: PosixTimeZone?) {
    self.name = name
    self.transitions = transitions
    self.transitionTypes = transitionTypes
    self.offsets = offsets
    self.footer = footer
  }

  public static let utc = TimeZoneRules(name: "UTC", fixedOffset: 0)

  /// A zone that never changes.
  public init(name: String, fixedOffset seconds: Int32) {
    self.init(name: name, transitions: [], transitionTypes: [], offsets: [seconds], footer: nil)
  }

  /// Seconds east of UTC.
  public func offset(at instant: Instant) -> Int { offset(atSecond: instant.seconds) }

  /// The day it is there.
  public func localDay(of instant: Instant) -> Day { local(of: instant).day }

  /// The local day and time to the minute, such as `2026-11-22 18:17`.
  public func localText(of instant: Instant) -> String {
    let (day, seconds) = local(of: instant)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day) \(two(seconds / 3600)):\(two(seconds / 60 % 60))"
  }

  /// The day it is there and the seconds its clocks show since midnight (0…86,399).
  public func local(of instant: Instant) -> (day: Day, secondsOfDay: Int) {
    let seconds = instant.seconds + Int64(offset(at: instant))
    let (day, second) = Instant.split(seconds, by: 86_400)
    return (Day(number: Int32(clamping: day)), Int(second))
  }

  /// The moment at which the clocks there show that time.
  ///
  /// Where clocks are set back and the time comes twice, the earlier moment. Where they are set forward and the time
  /// does not come, it is read with the offset before the gap: 02:30 is half an hour after 02:00, so clocks show 03:30.
  /// (The rule of RFC 5545, 3.3.5.) `secondsOfDay` may be 86,400: the end of the day.
  public func instant(day: Day, secondsOfDay: Int) -> Instant {
    let local = Int64(day.number) * 86_400 + Int64(clamping: secondsOfDay)
    // No offset reaches a day, so these two are the offsets on either side of any change near that time.
    let before = Int64(offset(atSecond: local - 86_400))
    let after = Int64(offset(atSecond: local + 86_400))
    if Int64(offset(atSecond: local - before)) != before, Int64(offset(atSecond: local - after)) == after {
      return Instant(milliseconds: (local - after) &* 1000)
    }
    return Instant(milliseconds: (local - before) &* 1000)
  }

  func offset(atSecond second: Int64) -> Int {
    guard let last = transitions.last, second < last else {
      if let footer { return footer.offset(at: second) }
      return Int(offsets[Int(transitionTypes.last ?? 0)])
    }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= second { low = middle + 1 } else { high = middle }
    }
    return Int(offsets[low == 0 ? 0 : Int(transitionTypes[low - 1])])
  }
}
