import Values

/// What the scores of items come to: earned / applicable × 100, with one decimal, half up. What is not applicable leaves the
/// denominator.
public struct AssessmentTotal: Sendable, Hashable {
  /// A scored item.
  struct Line: Sendable {
    /// Hundredths of a point it is worth.
    let worth: Int64
    /// Hundredths of a point given; nil where nobody has scored it.
    let points: Int64?
    let isNotApplicable: Bool
    let isVetoed: Bool
  }

  /// Hundredths of a point.
  public let earned: Int64
  public let applicable: Int64
  public let vetoes: Int64
  /// Items nobody has scored yet.
  public let missing: Int64

  init(_ lines: [Line]) {
    var (earned, applicable, vetoes, missing) = (Int64(0), Int64(0), Int64(0), Int64(0))
    for line in lines {
      if line.isNotApplicable { continue }
      applicable += line.worth
      guard let points = line.points else {
        missing += 1
        continue
      }
      earned += min(max(points, 0), line.worth)
      if line.isVetoed { vetoes += 1 }
    }
    self.earned = earned
    self.applicable = applicable
    self.vetoes = vetoes
    self.missing = missing
  }

  /// Tenths of a point of 100; nil where nothing is applicable.
  public var score: Int64? { applicable > 0 ? (earned * 2000 + applicable) / (applicable * 2) : nil }

  public func band(_ limits: AssessmentBand.Limits) -> AssessmentBand? {
    score.map { limits.band(of: $0, isVetoed: vetoes > 0) }
  }

  /// Hundredths as people write points: 3, 2.5, 0.25.
  public static func points(_ hundredths: Int64) -> String {
    let text = Quantity(hundredths).format(decimals: 2)
    guard text.contains(".") else { return text }
    var short = Substring(text)
    while short.last == "0" { short.removeLast() }
    if short.last == "." { short.removeLast() }
    return String(short)
  }

  /// Tenths as people write a score: 87.5.
  public static func score(_ tenths: Int64) -> String { Quantity(tenths).format(decimals: 1) }
}
