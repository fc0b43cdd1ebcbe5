import Values

/// What the screens are opened with.
struct TerminalOptions: Sendable {
  enum Theme: String, Sendable, CaseIterable { case dark, light, mono }

  /// The site's file; it may not be there yet.
  let path: String
  /// Who signs in; nil to ask.
  let user: String?
  let language: Language
  /// The language was asked for on the command line: nobody's preference changes it in this run.
  let keepsLanguage: Bool
  /// Nil to choose by the terminal and NO_COLOR.
  let theme: Theme?
  let isPlain: Bool

  init(
    path: String, user: String?, language: Language, keepsLanguage: Bool = false, theme: Theme? = nil,
    isPlain: Bool = false
  ) {
    self.path = path
    self.user = user
    self.language = language
    self.keepsLanguage = keepsLanguage
    self.theme = theme
    self.isPlain = isPlain
  }

  /// The terminal on the usual file.
  init(_ invocation: Invocation) throws(UsageError) {
    self.init(
      invocation, path: try SitePath.database(invocation.arguments, invocation.environment),
      user: invocation.arguments.value("user") ?? invocation.environment["QUARTERMASTER_USER"])
  }

  init(_ invocation: Invocation, path: String, user: String?) {
    let noColour = invocation.environment["NO_COLOR"] != nil
    self.init(
      path: path, user: user, language: invocation.language, keepsLanguage: invocation.arguments.has("language"),
      theme: invocation.arguments.value("theme").flatMap { Theme(rawValue: $0) } ?? (noColour ? .mono : nil),
      isPlain: invocation.isPlain)
  }
}
