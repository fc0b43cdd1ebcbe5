/// How much of what was due is done, in five steps: nothing, less than half, half or more, most, all.
public enum HeatLevel: Int, Sendable, Hashable, CaseIterable {
  case none, few, half, most, all

  /// From a percentage; below 0 counts as 0, beyond 100 as 100. All is 100 and nothing less.
  public init(percent: Int) {
    self = HeatLevel.allCases.last { percent >= $0.least } ?? .none
  }

  /// The percentage it begins with.
  public var least: Int {
    switch self {
    case .none: 0
    case .few: 1
    case .half: 50
    case .most: 80
    case .all: 100
    }
  }

  /// The percentages it spans, as a legend names them.
  public var range: String {
    let most = HeatLevel(rawValue: rawValue + 1).map { $0.least - 1 } ?? least
    return most > least ? "\(least)-\(most)%" : "\(least)%"
  }

  /// One column that fills up with the percentage.
  public func glyph(_ glyphs: Glyphs) -> String {
    switch (glyphs, self) {
    case (.unicode, .none): "▁"
    case (.unicode, .few): "▂"
    case (.unicode, .half): "▄"
    case (.unicode, .most): "▆"
    case (.unicode, .all): "█"
    case (.ascii, .none): "_"
    case (.ascii, .few): "-"
    case (.ascii, .half): "="
    case (.ascii, .most): "*"
    case (.ascii, .all): "#"
    }
  }

  /// None of them is reversed without colours, so that a selection stands out.
  public var role: Role {
    switch self {
    case .none, .few: .barWarning
    case .half: .warning
    case .most: .bar
    case .all: .good
    }
  }
}
