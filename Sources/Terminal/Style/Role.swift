/// What a piece of the screen means. A theme decides how it looks.
public enum Role: UInt8, Sendable, Hashable, CaseIterable {
  case normal
  /// Less important: hints, empty places.
  case dim
  /// The bar at the top of a screen.
  case title
  /// Headings of columns, of frames and of sections.
  case header
  /// The row or item the next key acts on.
  case selected
  /// Rows gathered with Space.
  case marked
  /// A row both selected and marked.
  case selectedMarked
  case keyName
  case keyLabel
  /// A label of the key bar whose command cannot run now.
  case keyDisabled
  case label
  case input
  case inputFocused
  case button
  case buttonFocused
  /// A focused button that does harm.
  case danger
  case error
  case warning
  case good
  case info
  case disabled
  case border
  /// Where a search found its word.
  case match
  /// Filled part of a bar or sparkline.
  case bar
  /// Bars that need attention: below the minimum, over the limit.
  case barWarning
  case message
  /// A bar code: dark on light whatever the theme, so that a reader sees it the right way round.
  case symbol
  /// Its dark modules where they are drawn with a letter instead of a block.
  case symbolDark

  /// One letter a role for snapshots.
  public var letter: Character {
    switch self {
    case .normal: "."
    case .dim: "d"
    case .title: "T"
    case .header: "h"
    case .selected: "S"
    case .marked: "m"
    case .selectedMarked: "M"
    case .keyName: "k"
    case .keyLabel: "l"
    case .keyDisabled: "u"
    case .label: "L"
    case .input: "i"
    case .inputFocused: "I"
    case .button: "b"
    case .buttonFocused: "B"
    case .danger: "D"
    case .error: "e"
    case .warning: "w"
    case .good: "g"
    case .info: "n"
    case .disabled: "x"
    case .border: "o"
    case .match: "f"
    case .bar: "r"
    case .barWarning: "R"
    case .message: "s"
    case .symbol: "q"
    case .symbolDark: "Q"
    }
  }
}
