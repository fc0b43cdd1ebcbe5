/// The look of every role, for one kind of background.
public enum Theme: String, Sendable, Hashable, CaseIterable {
  case dark
  case light
  /// No colours: reverse, bold and underline carry the meaning.
  case monochrome

  public func style(of role: Role) -> Style {
    switch self {
    case .dark: Theme.dark(role)
    case .light: Theme.light(role)
    case .monochrome: Theme.monochrome(role)
    }
  }

  private static func dark(_ role: Role) -> Style {
    switch role {
    case .normal: Style()
    case .dim, .disabled: Style(.indexed(245))
    case .title: Style(.indexed(231), on: .indexed(24), .bold)
    case .header: Style(.indexed(117), on: .standard, .bold)
    case .selected: Style(.indexed(231), on: .indexed(25), .bold)
    case .marked: Style(.indexed(221), on: .standard, .bold)
    case .selectedMarked: Style(.indexed(221), on: .indexed(25), .bold)
    case .keyName: Style(.indexed(231), on: .standard, .bold)
    case .keyLabel: Style(.indexed(16), on: .indexed(73))
    case .keyDisabled: Style(.indexed(240), on: .indexed(73))
    case .label: Style(.indexed(152))
    case .input: Style(.indexed(255), on: .indexed(237))
    case .inputFocused: Style(.indexed(231), on: .indexed(25))
    case .button: Style(.indexed(255), on: .indexed(239))
    case .buttonFocused: Style(.indexed(16), on: .indexed(117), .bold)
    case .danger: Style(.indexed(231), on: .indexed(160), .bold)
    case .error: Style(.indexed(210), on: .standard, .bold)
    case .warning: Style(.indexed(221))
    case .good: Style(.indexed(114))
    case .info: Style(.indexed(117))
    case .border: Style(.indexed(67))
    case .match: Style(.indexed(16), on: .indexed(221))
    case .bar: Style(.indexed(73))
    case .barWarning: Style(.indexed(209))
    case .message: Style()
    case .symbol: Style(.indexed(16), on: .indexed(231))
    case .symbolDark: Style(.indexed(17), on: .indexed(16))
    }
  }

  private static func light(_ role: Role) -> Style {
    switch role {
    case .normal: Style()
    case .dim, .disabled: Style(.indexed(242))
    case .title: Style(.indexed(231), on: .indexed(24), .bold)
    case .header: Style(.indexed(24), on: .standard, .bold)
    case .selected: Style(.indexed(231), on: .indexed(25), .bold)
    case .marked: Style(.indexed(130), on: .standard, .bold)
    case .selectedMarked: Style(.indexed(221), on: .indexed(25), .bold)
    case .keyName: Style(.standard, on: .standard, .bold)
    case .keyLabel: Style(.indexed(231), on: .indexed(30))
    case .keyDisabled: Style(.indexed(250), on: .indexed(30))
    case .label: Style(.indexed(23))
    case .input: Style(.indexed(16), on: .indexed(254))
    case .inputFocused: Style(.indexed(16), on: .indexed(153))
    case .button: Style(.indexed(16), on: .indexed(252))
    case .buttonFocused: Style(.indexed(231), on: .indexed(24), .bold)
    case .danger: Style(.indexed(231), on: .indexed(124), .bold)
    case .error: Style(.indexed(124), on: .standard, .bold)
    case .warning: Style(.indexed(94))
    case .good: Style(.indexed(22))
    case .info: Style(.indexed(24))
    case .border: Style(.indexed(67))
    case .match: Style(.indexed(16), on: .indexed(222))
    case .bar: Style(.indexed(30))
    case .barWarning: Style(.indexed(130))
    case .message: Style()
    case .symbol: Style(.indexed(16), on: .indexed(231))
    case .symbolDark: Style(.indexed(17), on: .indexed(16))
    }
  }

  private static func monochrome(_ role: Role) -> Style {
    let attributes: Attributes
    switch role {
    case .normal, .label, .keyName, .border, .good, .info, .message, .bar, .button, .symbolDark: attributes = []
    case .dim, .disabled: attributes = .dim
    case .title, .keyLabel, .selected, .buttonFocused, .symbol: attributes = .reverse
    case .keyDisabled: attributes = [.reverse, .dim]
    case .header, .warning, .barWarning: attributes = .bold
    case .marked: attributes = [.bold, .underline]
    case .selectedMarked: attributes = [.reverse, .bold, .underline]
    case .input: attributes = .underline
    case .inputFocused: attributes = [.reverse, .underline]
    case .danger, .error: attributes = [.reverse, .bold]
    case .match: attributes = [.underline]
    }
    return Style(.standard, on: .standard, attributes)
  }
}
