import Terminal
import Testing

@Suite struct ThemeTests {
  @Test func withoutColoursMeaningIsCarriedByAttributes() {
    let theme = Theme.monochrome
    for role in Role.allCases {
      let style = theme.style(of: role)
      #expect(style.foreground == .standard && style.background == .standard)
    }
    let list: [Role] = [.normal, .selected, .marked, .selectedMarked]
    #expect(Set(list.map { theme.style(of: $0) }).count == 4)
    #expect(theme.style(of: .buttonFocused) != theme.style(of: .button))
    #expect(theme.style(of: .inputFocused) != theme.style(of: .input))
    #expect(theme.style(of: .keyDisabled) != theme.style(of: .keyLabel))
    #expect(theme.style(of: .match) != theme.style(of: .normal))
  }

  /// With eight colours nothing that is filled may have the colour of its own text.
  @Test(arguments: [8, 16, 256], [Theme.dark, .light]) func textStaysReadable(_ colors: Int, _ theme: Theme) {
    for role in Role.allCases {
      let style = theme.style(of: role)
      let text = style.foreground.approximated(colors: colors)
      let ground = style.background.approximated(colors: colors)
      #expect(text != ground || text == .standard, "\(role) of \(theme) with \(colors) colours")
    }
  }

  @Test func everyRoleHasALetterOfItsOwn() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  @Test func coloursAreApproximated() {
    #expect(Color.indexed(160).approximated(colors: 256) == .indexed(160))
    #expect(Color.indexed(160).approximated(colors: 8) == .indexed(1))
    #expect(Color.indexed(25).approximated(colors: 8) == .indexed(4))
    #expect(Color.indexed(231).approximated(colors: 8) == .indexed(7))
    #expect(Color.indexed(231).approximated(colors: 16) == .indexed(15))
    #expect(Color.indexed(16).approximated(colors: 8) == .indexed(0))
    #expect(Color.indexed(16).approximated(colors: 0) == .standard)
  }

  @Test func everyIndexHasAnApproximation() {
    for index in UInt8.min...UInt8.max {
      for colors in [8, 16] {
        guard case .indexed(let near) = Color.indexed(index).approximated(colors: colors) else {
          Issue.record("\(index) became the standard colour")
          continue
        }
        #expect(Int(near) < colors)
      }
    }
  }
}
