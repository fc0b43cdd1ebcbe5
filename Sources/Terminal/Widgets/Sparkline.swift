/// A row of small columns, the last values on the right.
public struct Sparkline: Sendable, Hashable {
  public var values: [Int64]
  /// Values below this are drawn as a warning; nil for none.
  public var warnBelow: Int64?

  public init(_ values: [Int64], warnBelow: Int64? = nil) {
    self.values = values
    self.warnBelow = warnBelow
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let shown = values.suffix(rect.columns)
    let maximum = shown.max() ?? 0
    let glyphs = context.glyphs.verticalEighths
    for (offset, value) in shown.enumerated() {
      let eighths = Bars.scaled(value, of: maximum, to: rect.rows * 8)
      let role: Role = warnBelow.map { value < $0 } ?? false ? .barWarning : .bar
      for level in 0..<rect.rows {
        let part = min(8, eighths - level * 8)
        guard part > 0 else { break }
        let place = Position(row: rect.endRow - 1 - level, column: rect.column + offset)
        grid.write(glyphs[part - 1], at: place, in: rect, role: role)
      }
    }
  }
}
