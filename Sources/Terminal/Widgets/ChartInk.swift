/// What lines of a chart are made of.
public enum ChartInk: Sendable, Hashable, CaseIterable {
  /// Eight dots a cell.
  case braille
  /// Two halves a cell, for fonts without braille.
  case blocks
  case ascii

  /// The finest a set of glyphs has.
  public init(_ glyphs: Glyphs) { self = glyphs == .unicode ? .braille : .ascii }

  var dotsAcross: Int { self == .braille ? 2 : 1 }
  var dotsDown: Int {
    switch self {
    case .braille: 4
    case .blocks: 2
    case .ascii: 1
    }
  }
}
