extension Money {
  /// The sum, or nil where it leaves Int64.
  public func adding(_ other: Money) -> Money? {
    let (sum, overflow) = fen.addingReportingOverflow(other.fen)
    return overflow ? nil : Money(fen: sum)
  }

  /// The difference, or nil where it leaves Int64.
  public func subtracting(_ other: Money) -> Money? {
    let (difference, overflow) = fen.subtractingReportingOverflow(other.fen)
    return overflow ? nil : Money(fen: difference)
  }

  /// The product with a whole number, or nil where it leaves Int64.
  public func multiplied(by factor: Int64) -> Money? {
    let (product, overflow) = fen.multipliedReportingOverflow(by: factor)
    return overflow ? nil : Money(fen: product)
  }

  /// `total` × `part` / `whole`, rounded once, half away from zero (half-up for positive amounts).
  ///
  /// The cost of an issue at moving average is this with the store's value, the quantity issued and the quantity on
  /// hand, and a price per unit of measure times a quantity is this with `whole` = 10^decimals: the product has 128 bits,
  /// so the average itself is never rounded. Nil where `whole` is zero or the result leaves Int64.
  public static func proportion(of total: Money, part: Int64, whole: Int64) -> Money? {
    let product = total.fen.magnitude.multipliedFullWidth(by: part.magnitude)
    let divisor = whole.magnitude
    // Also the guard of the division, which traps where the quotient does not fit 64 bits (and where divisor is 0).
    guard product.high < divisor else { return nil }
    var (quotient, remainder) = divisor.dividingFullWidth(product)
    if remainder >= divisor - remainder {
      let (next, overflow) = quotient.addingReportingOverflow(1)
      guard !overflow else { return nil }
      quotient = next
    }
    let isNegative = (total.fen < 0) != ((part < 0) != (whole < 0))
    if isNegative {
      // -2^63 fits although 2^63 does not.
      guard quotient <= Int64.min.magnitude else { return nil }
      return Money(fen: Int64(truncatingIfNeeded: 0 &- quotient))
    }
    return Int64(exactly: quotient).map { Money(fen: $0) }
  }
}
