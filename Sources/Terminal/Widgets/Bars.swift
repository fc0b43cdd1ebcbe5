/// Bars in eighths of a cell, without floating point.
public enum Bars {
  /// `value` of `maximum` on a scale of 0…`steps`, rounded down; anything positive is at least 1, so that little never
  /// looks like nothing.
  public static func scaled(_ value: Int64, of maximum: Int64, to steps: Int) -> Int {
    guard value > 0, maximum > 0, steps > 0 else { return 0 }
    if value >= maximum { return steps }
    let product = UInt64(value).multipliedFullWidth(by: UInt64(steps))
    let (quotient, _) = UInt64(maximum).dividingFullWidth(product)
    return max(1, Int(quotient))
  }

  /// One bar from the left of a row.
  public static func horizontal(
    _ value: Int64, of maximum: Int64, into grid: inout Grid, in rect: Rect, role: Role, context: RenderContext
  ) {
    let area = rect.line(0)
    let eighths = scaled(value, of: maximum, to: area.columns * 8)
    let glyphs = context.glyphs.horizontalEighths
    for column in 0..<area.columns {
      let part = min(8, eighths - column * 8)
      guard part > 0 else { break }
      let place = Position(row: area.row, column: area.column + column)
      // In ASCII a bar shorter than half a column would vanish.
      let glyph = column == 0 && glyphs[part - 1] == " " ? "|" : glyphs[part - 1]
      grid.write(glyph, at: place, in: area, role: role)
    }
  }
}
