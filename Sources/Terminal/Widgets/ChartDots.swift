/// A field of dots that becomes characters: several dots a cell where the glyphs have them.
struct ChartDots {
  let ink: ChartInk
  /// In dots.
  let width: Int
  let height: Int
  private var dots: [Bool]

  init(columns: Int, rows: Int, ink: ChartInk) {
    self.ink = ink
    width = max(0, columns) * ink.dotsAcross
    height = max(0, rows) * ink.dotsDown
    dots = Array(repeating: false, count: width * height)
  }

  /// Sets the dots of a column from one height to another, counted from below.
  mutating func fill(column: Int, from first: Int, to last: Int) {
    guard column >= 0, column < width, height > 0 else { return }
    let low = min(max(min(first, last), 0), height - 1)
    let high = min(max(max(first, last), 0), height - 1)
    for level in low...high { dots[(height - 1 - level) * width + column] = true }
  }

  private func isSet(_ row: Int, _ column: Int) -> Bool { dots[row * width + column] }

  /// The character of a cell; nil where it has no dot.
  func glyph(row: Int, column: Int) -> String? {
    let (top, left) = (row * ink.dotsDown, column * ink.dotsAcross)
    guard top >= 0, left >= 0, top + ink.dotsDown <= height, left + ink.dotsAcross <= width else { return nil }
    switch ink {
    case .ascii: return isSet(top, left) ? "*" : nil
    case .blocks:
      switch (isSet(top, left), isSet(top + 1, left)) {
      case (true, true): return "█"
      case (true, false): return "▀"
      case (false, true): return "▄"
      case (false, false): return nil
      }
    case .braille:
      // Unicode's braille patterns: dots 1–3 and 7 on the left, 4–6 and 8 on the right, a bit each.
      let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
      var pattern: UInt32 = 0
      for down in 0..<4 {
        for across in 0..<2 where isSet(top + down, left + across) { pattern |= bits[down][across] }
      }
      guard pattern > 0, let scalar = Unicode.Scalar(0x2800 + pattern) else { return nil }
      return String(Character(scalar))
    }
  }
}
