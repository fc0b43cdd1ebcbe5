/// How many columns text takes. The one place that decides it: the C library's answer depends on a locale, ours does
/// not.
///
/// East Asian Wide and Fullwidth are 2, combining marks 0, ambiguous characters 1.
public enum Width {
  /// What a scalar does to a row of cells.
  public enum Class: Sendable, Hashable {
    /// Never drawn: a control, bidirectional, invisible or selecting character.
    case removed
    /// Drawn over the character before it.
    case combining
    case narrow
    case wide
  }

  public static func classify(_ scalar: Unicode.Scalar) -> Class {
    let value = scalar.value
    if value < 0x300 {
      return value < 0x20 || (value >= 0x7f && value < 0xa0) || value == 0xad ? .removed : .narrow
    }
    // The common Chinese block first: most of what is drawn beyond ASCII.
    if value >= 0x4e00 && value <= 0x9fff { return .wide }
    if WidthRanges.contains(WidthRanges.wide, value) { return .wide }
    if WidthRanges.contains(WidthRanges.combining, value) { return .combining }
    if WidthRanges.contains(WidthRanges.removed, value) { return .removed }
    return .narrow
  }

  /// Columns of one scalar: 0, 1 or 2.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    switch classify(scalar) {
    case .removed, .combining: 0
    case .narrow: 1
    case .wide: 2
    }
  }

  /// Columns of a user-perceived character as the grid draws it.
  public static func columns(of character: Character) -> Int {
    var total = 0
    for scalar in character.unicodeScalars { total += columns(of: shown(scalar)) }
    return total
  }

  /// Columns of a text as the grid draws it.
  public static func columns(of text: some StringProtocol) -> Int {
    var total = 0
    for scalar in text.unicodeScalars { total += columns(of: shown(scalar)) }
    return total
  }

  /// Line ends and tabs are drawn as spaces, so that words of a pasted text do not run together.
  static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\n", "\t": " "
    default: scalar
    }
  }
}
