import Kernel
import Values

/// When a device was made, as its label says it: a day, or a month, which counts as its first day.
public struct MadeOn: FieldValue, Hashable {
  public static let kind = FieldKind.code(most: 10)
  static let hint = Phrase("year-month or a date, such as 2021-05", "年月或日期，如 2021-05")

  public let day: Day
  public let isMonth: Bool

  public init(_ day: Day, isMonth: Bool = false) {
    self.day = day
    self.isMonth = isMonth
  }

  public init(json: JSON) throws(FieldProblem) {
    guard let text = json.string else { throw .wrongType(expected: Self.kind.name) }
    if let day = Day(text: text) {
      self.init(day)
    } else if let day = Day(text: text + "-01") {
      self.init(day, isMonth: true)
    } else {
      throw .malformed(expected: Self.hint)
    }
  }

  public var text: String { isMonth ? String(day.description.prefix(7)) : day.description }
  public var json: JSON { .string(text) }
}
