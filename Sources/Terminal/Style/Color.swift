/// A colour of a terminal: its own default, or one of the 256 indexed ones.
public enum Color: Sendable, Hashable {
  /// Whatever the terminal was set to: the background a person chose is kept.
  case standard
  /// 0–7 the basic colours, 8–15 their bright forms, 16–231 the cube of 6 × 6 × 6, 232–255 greys.
  case indexed(UInt8)

  /// The nearest colour a terminal with so many colours has.
  public func approximated(colors: Int) -> Color {
    guard case .indexed(let index) = self else { return self }
    if colors >= 256 || Int(index) < min(colors, 16) { return self }
    if colors >= 16 { return .indexed(Color.basic(index, bright: true)) }
    if colors >= 8 { return .indexed(Color.basic(index, bright: false)) }
    return .standard
  }

  /// One of the 8 (or 16) basic colours: the channels at least two thirds as strong as the strongest.
  private static func basic(_ index: UInt8, bright: Bool) -> UInt8 {
    if index < 16 { return bright ? index : index & 7 }
    let (red, green, blue) = channels(index)
    let strongest = max(red, green, blue)
    if strongest < 60 { return 0 }
    let bits =
      (red * 3 > strongest * 2 ? 1 : 0) | (green * 3 > strongest * 2 ? 2 : 0)
      | (blue * 3 > strongest * 2 ? 4 : 0)
    if bits == 7 {
      if strongest < 110 { return bright ? 8 : 0 }
      return bright && strongest > 215 ? 15 : 7
    }
    return UInt8(bits) + (bright && strongest > 215 ? 8 : 0)
  }

  /// Red, green and blue (0…255) of an index from 16 on, as xterm defines them.
  static func channels(_ index: UInt8) -> (red: Int, green: Int, blue: Int) {
    if index >= 232 {
      let grey = 8 + 10 * (Int(index) - 232)
      return (grey, grey, grey)
    }
    let level = [0, 95, 135, 175, 215, 255]
    let cube = max(0, Int(index) - 16)
    return (level[cube / 36 % 6], level[cube / 6 % 6], level[cube % 6])
  }
}
