import Values

/// An exact number as forms use it: at most six decimals, and the same whichever way it was written.
public struct FormNumber: FieldValue, Hashable, Comparable {
  public static let mostDecimals = 6
  /// The largest number of either sign.
  private static let most: Int64 = 1_000_000_000_000_000_000

  let millionths: Int64

  public static let zero = FormNumber(units: 0, decimals: 0)

  public static let kind = FieldKind.structure(
    .init(
      Phrase("a number with at most \(mostDecimals) decimals, such as 12.5", "最多 \(mostDecimals) 位小数的数字，如 12.5"),
      schema: ["type": ["number", "string"]]))

  /// Reads what a person types.
  public init(_ text: String) throws(FieldProblem) {
    guard let quantity = try? Quantity.parse(text, decimals: Self.mostDecimals) else {
      throw .malformed(expected: Self.kind.name)
    }
    guard quantity.units.magnitude <= Self.most.magnitude else { throw .tooLarge(most: Self.most / 1_000_000) }
    millionths = quantity.units
  }

  /// A stored number of units of so many decimals.
  init(units: Int64, decimals: Int64) {
    let (product, isOver) = units.multipliedReportingOverflow(by: Self.scale(decimals))
    millionths = isOver ? (units < 0 ? -Self.most : Self.most) : product
  }

  public init(json: JSON) throws(FieldProblem) {
    switch json {
    case .integer(let number): try self.init("\(number)")
    case .decimal(let text), .string(let text): try self.init(text)
    default: throw .wrongType(expected: Self.kind.name)
    }
  }

  /// In units of so many decimals; nil where it is finer than that.
  func units(decimals: Int64) -> Int64? {
    let scale = Self.scale(decimals)
    return millionths % scale == 0 ? millionths / scale : nil
  }

  private static func scale(_ decimals: Int64) -> Int64 {
    (max(0, min(decimals, 6))..<6).reduce(1) { scale, _ in scale * 10 }
  }

  /// Without decimals that say nothing.
  public var text: String {
    var text = Quantity(millionths).format(decimals: Self.mostDecimals)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  public var json: JSON { millionths % 1_000_000 == 0 ? .integer(millionths / 1_000_000) : .decimal(text) }

  public static func < (left: Self, right: Self) -> Bool { left.millionths < right.millionths }
}
