/// A number of the smallest units of a part (pieces, or thousandths of a kilogram where the part has three decimals).
///
/// Exact; how many decimals a person sees is a property of the part's unit of measure.
public struct Quantity: Sendable, Hashable, Comparable {
  public let units: Int64

  public init(_ units: Int64) { self.units = units }

  public static let zero = Quantity(0)

  public static func < (left: Quantity, right: Quantity) -> Bool { left.units < right.units }
}
