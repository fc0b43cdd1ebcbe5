import Kernel
import Values

/// A time of the day as a person types it: 22:30 (or 2230), in minutes after midnight.
public struct ClockTime: FieldValue, Hashable {
  public static let kind = FieldKind.text(most: 5)
  static let hint = Phrase("as 22:30", "如 22:30")

  public let minutes: Int64

  public init(minutes: Int64) { self.minutes = minutes }

  public init(json: JSON) throws(FieldProblem) {
    guard let text = json.string else { throw .wrongType(expected: Self.kind.name) }
    let plain = text.replacing("：", with: ":")
    let digits = plain.filter { $0 != ":" }
    guard plain.count == digits.count || plain.count == digits.count + 1 && plain.dropLast(2).last == ":",
      (3...4).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int64(digits),
      number / 100 < 24, number % 100 < 60
    else { throw .malformed(expected: Phrase("a time such as 22:30", "时间，如 22:30")) }
    minutes = number / 100 * 60 + number % 100
  }

  public var json: JSON { .string(description) }
}

extension ClockTime: CustomStringConvertible {
  public var description: String {
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return two(minutes / 60) + ":" + two(minutes % 60)
  }
}
