import Values

extension Language {
  /// The language the environment asks for, as gettext reads it: the first variable that is set decides, and LANGUAGE
  /// may name several in order. It does not ask whether the computer has that locale.
  init(_ environment: Environment) {
    self = .english
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name] else { continue }
      for locale in value.lowercased().split(separator: ":") {
        let tongue = locale.prefix { $0.isLetter }
        if tongue == "zh" {
          self = .chinese
          return
        }
        if tongue == "en" || tongue == "c" || tongue == "posix" { return }
      }
      return
    }
  }
}
