extension Quantity {
  /// The quantity in its unit of measure.
  ///
  /// - Parameters:
  ///   - decimals: digits after the point, 0 to 6: a property of the part's unit of measure.
  ///   - grouped: thousands are parted by commas.
  public func format(decimals: Int, grouped: Bool = false) -> String {
    FixedPoint.format(units, decimals: decimals, isGrouped: grouped)
  }

  /// Reads what a person types: "12.5", "1,234", "１２．５". Exact, never rounded.
  public static func parse(_ text: String, decimals: Int) throws(NumberFault) -> Quantity {
    Quantity(try FixedPoint.parse(text, decimals: decimals, allowsYuan: false))
  }
}
