/// How labels stand on a sheet of A4, in micrometres.
public struct LabelGrid: Sendable, Hashable {
  public static let paperWidth = 210_000
  public static let paperHeight = 297_000
  public static let columnRange = 1...6
  public static let rowRange = 1...16
  /// Millimetres.
  public static let marginRange = 0...30

  public let columns: Int
  public let rows: Int
  /// On every side of the paper.
  public let margin: Int
  /// Labels of the first sheet that are used already.
  public let skipped: Int

  /// Values outside their ranges are taken as the nearest inside.
  ///
  /// - Parameter margin: millimetres; 0 for sheets of labels that fill the paper.
  public init(columns: Int = 3, rows: Int = 8, margin: Int = 8, skipped: Int = 0) {
    self.columns = min(max(columns, Self.columnRange.lowerBound), Self.columnRange.upperBound)
    self.rows = min(max(rows, Self.rowRange.lowerBound), Self.rowRange.upperBound)
    self.margin = min(max(margin, Self.marginRange.lowerBound), Self.marginRange.upperBound) * 1000
    self.skipped = min(max(skipped, 0), self.columns * self.rows - 1)
  }

  public var width: Int { (Self.paperWidth - 2 * margin) / columns }
  public var height: Int { (Self.paperHeight - 2 * margin) / rows }
  public var perSheet: Int { columns * rows }

  /// 64.666 for 64,666 micrometres.
  static func millimetres(_ micrometres: Int) -> String {
    let (whole, rest) = micrometres.quotientAndRemainder(dividingBy: 1000)
    if rest == 0 { return "\(whole)" }
    var digits = String(String(1000 + rest).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
