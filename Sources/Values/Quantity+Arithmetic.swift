extension Quantity {
  /// The sum, or nil where it leaves Int64.
  public func adding(_ other: Quantity) -> Quantity? {
    let (sum, overflow) = units.addingReportingOverflow(other.units)
    return overflow ? nil : Quantity(sum)
  }

  /// The difference, or nil where it leaves Int64.
  public func subtracting(_ other: Quantity) -> Quantity? {
    let (difference, overflow) = units.subtractingReportingOverflow(other.units)
    return overflow ? nil : Quantity(difference)
  }
}
