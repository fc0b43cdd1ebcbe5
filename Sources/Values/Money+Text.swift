extension Money: CustomStringConvertible {
  /// As ``format(grouped:symbol:)`` with its defaults: 1,234,567.89.
  public var description: String { format() }

  /// Yuan with two decimals, in both languages alike.
  ///
  /// - Parameters:
  ///   - grouped: thousands are parted by commas.
  ///   - symbol: "¥" stands before the digits (and after a minus).
  public func format(grouped: Bool = true, symbol: Bool = false) -> String {
    FixedPoint.format(fen, decimals: 2, isGrouped: grouped, prefix: symbol ? "¥" : "")
  }

  /// Reads what a person types: "1234.5", "1,234.50", "¥12", "-3", "１２．５", "１２，３４５". Exact to the fen, never rounded.
  public static func parse(_ text: String) throws(NumberFault) -> Money {
    Money(fen: try FixedPoint.parse(text, decimals: 2, allowsYuan: true))
  }
}
