/// Why typed text is no amount or quantity.
public enum NumberFault: Error, Sendable, Hashable {
  case empty
  /// Something in it is no digit, sign, point or comma, or stands in the wrong place.
  case notANumber
  /// More digits after the point than there can be; never rounded in silence.
  case tooManyDecimals(limit: Int)
  /// Commas that do not part thousands: "1,5" may mean 1.5 or 15.
  case grouping
  case tooLarge

  public var sentence: Phrase {
    switch self {
    case .empty: Phrase("Enter a number.", "请输入数字。")
    case .notANumber: Phrase("This is not a number.", "这不是数字。")
    case .tooManyDecimals(0): Phrase("Enter a whole number.", "请输入整数。")
    case .tooManyDecimals(1): Phrase("At most 1 digit after the point.", "最多 1 位小数。")
    case .tooManyDecimals(let limit): Phrase("At most \(limit) digits after the point.", "最多 \(limit) 位小数。")
    case .grouping: Phrase("Commas must part thousands, as in 1,234.50.", "逗号只能用作千位分隔，如 1,234.50。")
    case .tooLarge: Phrase("The number is too large.", "数字太大。")
    }
  }
}
