import Kernel
import Values

/// Points of the scoring sheet with at most two decimals, as people write them: `2.5`.
public struct AssessmentPoints: FieldValue, Hashable {
  public static let kind = FieldKind.text(most: 10)
  private static let expected = Phrase(
    "points with at most 2 decimals, such as 2.5", "分数，最多 2 位小数，如 2.5")
  private static let most: Int64 = 100_000

  public let hundredths: Int64

  public init(hundredths: Int64) { self.hundredths = hundredths }

  public init(json: JSON) throws(FieldProblem) {
    let text: String
    switch json {
    case .integer(let number): text = String(number)
    case .decimal(let written), .string(let written): text = written
    default: throw .wrongType(expected: Self.expected)
    }
    guard let quantity = try? Quantity.parse(text, decimals: 2) else { throw .malformed(expected: Self.expected) }
    guard quantity.units >= 0 else { throw .tooSmall(least: 0) }
    guard quantity.units <= Self.most else { throw .tooLarge(most: Self.most / 100) }
    hundredths = quantity.units
  }

  public var json: JSON { .string(AssessmentTotal.points(hundredths)) }
}
