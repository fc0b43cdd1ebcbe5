import Kernel
import Terminal
import Values

/// What people choose for their own screens: taken up when they sign in, remembered when they choose.
extension App {
  /// The layer of the program itself: no screen has it.
  static let ownLayer = 0

  /// Reads what the person at the terminal has chosen, here or at another terminal.
  func readPreferences() {
    guard let session = surroundings.session, let site = bench?.site else {
      surroundings.preferences = [:]
      surroundings.views = []
      return
    }
    if let chosen = try? site.preferences(of: session) { surroundings.preferences = chosen }
    if let views = try? site.savedViews(for: session) { surroundings.views = views }
  }

  /// Takes up what they chose; what the command line said holds for the run.
  func applyPreferences() {
    let chosen = surroundings.preferences
    if !options.keepsTheme, let theme = chosen[Preference.theme.name].flatMap({ Theme(word: $0) }) {
      surroundings.theme = theme
    }
    if !options.keepsLanguage, let language = chosen[Preference.language.name].flatMap({ Language(rawValue: $0) }) {
      surroundings.language = language
    }
    reportMouse(chosen[Preference.mouse.name] == "on")
  }

  /// As the program was started: for whoever signs in next.
  func forgetPreferences() {
    surroundings.preferences = [:]
    surroundings.views = []
    surroundings.theme = options.theme
    surroundings.language = options.language
    reportMouse(false)
  }

  func reportMouse(_ isOn: Bool) {
    surroundings.reportsMouse = isOn
    terminal.reportsMouse = isOn
  }

  /// Remembers a choice for whoever is signed in; nil forgets it. Before anybody is, it holds for the moment.
  func prefer(_ preference: Preference, _ value: String?) {
    guard let session = surroundings.session, !session.mustChangePIN, let bench,
      surroundings.preferences[preference.name] != value
    else { return }
    surroundings.preferences[preference.name] = value
    nextPreference += 1
    let action = SetPreference(preference, value)
    let key = options.freshKey()
    let job = Job(Ticket(number: nextPreference)) { desk in
      try desk.site.perform(action, as: session, key: key.isEmpty ? nil : key).isDone
    }
    bench.submit(job, from: App.ownLayer, at: surroundings.now)
  }

  /// A choice that could not be kept is said; it holds all the same until the program ends.
  func preferred(_ result: Result<any Sendable, any Error>) {
    guard case .failure(let error) = result else { return }
    message = .warning(
      Phrase("This was not remembered for the next time: ", "此选择未能记住：") + Faults.sentence(of: error))
  }

  /// Hands a text to the clipboard of the person's own computer.
  func copy(_ text: String) {
    guard !text.isEmpty else {
      terminal.beep()
      message = .warning(Phrase("There is nothing to copy here.", "此处没有可复制的内容。"))
      return
    }
    if terminal.copy(text) {
      let shown = TextFit.truncate(Text.clean(text), to: 40, glyphs: options.glyphs)
      message = .good(Phrase("Copied: \(shown)", "已复制：\(shown)"))
    } else {
      terminal.beep()
      message = .warning(
        Phrase(
          "This terminal takes no copies; mark the text with the mouse instead.", "此终端不支持复制，请用鼠标选取文字。"))
    }
  }
}

extension Answer {
  fileprivate var isDone: Bool {
    if case .done = self { true } else { false }
  }
}

extension Theme {
  /// The theme a preference or an option names.
  init?(word: String) {
    switch word {
    case "dark": self = .dark
    case "light": self = .light
    case "mono": self = .monochrome
    default: return nil
    }
  }

  var word: String { self == .monochrome ? "mono" : rawValue }
}
