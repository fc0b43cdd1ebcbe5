/// A day of the week, numbered as in ISO 8601: Monday is 1.
public enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Three letters in English, 周一 … 周日 in Chinese.
  public var phrase: Phrase {
    switch self {
    case .monday: Phrase("Mon", "周一")
    case .tuesday: Phrase("Tue", "周二")
    case .wednesday: Phrase("Wed", "周三")
    case .thursday: Phrase("Thu", "周四")
    case .friday: Phrase("Fri", "周五")
    case .saturday: Phrase("Sat", "周六")
    case .sunday: Phrase("Sun", "周日")
    }
  }
}
