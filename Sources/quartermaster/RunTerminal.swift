import Console
import Core
import Curses
import Glibc
import Kernel
import Terminal
import Values

/// Opens the screens on a site's file, and comes back when the person leaves them.
func runTerminal(_ options: TerminalOptions) throws -> ExitStatus {
  guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw TerminalFault.noTerminal }
  // Whatever is wrong with the file is said before the screen is taken.
  let session = try sessionAtStart(options)
  let terminal: CursesTerminal
  do {
    terminal = try CursesTerminal(settings: CursesSettings(isMonochrome: options.theme == .mono))
  } catch { throw TerminalFault.unusable(error) }
  defer { terminal.close() }
  let language = terminal.canShowChinese ? options.language : .english
  let waker = terminal.waker
  var environment: [String: String] = [:]
  for name in ["HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "QUARTERMASTER_EXPORTS"] {
    environment[name] = Environment.process[name]
  }
  var console = ConsoleOptions(
    path: options.path, language: language, theme: theme(options, terminal), session: session,
    terminalName: StandardStreams.terminalName, environment: environment
  ) { waker.wake() }
  // A preference holds unless the command line, NO_COLOR or the terminal itself says otherwise.
  console.keepsLanguage = options.keepsLanguage || !terminal.canShowChinese
  console.keepsTheme = options.theme != nil || terminal.colors < 8
  console.hasColours = terminal.colors >= 8
  console.glyphs = terminal.isUTF8 ? .unicode : .ascii
  _ = try runConsole(terminal: terminal, options: console)
  return .done
}

/// Who is signed in without being asked: somebody whose PIN stands in a file, or a demo person.
private func sessionAtStart(_ options: TerminalOptions) throws -> Session? {
  guard access(options.path, F_OK) == 0 else { return nil }
  let site = try Site.open(path: options.path, catalog: .standard)
  defer { site.close() }
  guard let user = options.user else { return nil }
  if let session = try site.demoSession(user, terminal: StandardStreams.terminalName) { return session }
  guard let file = Environment.process["QUARTERMASTER_PIN_FILE"] else { return nil }
  return try site.signIn(name: user, pin: try PINFile.read(file), terminal: StandardStreams.terminalName)
}

private func theme(_ options: TerminalOptions, _ terminal: CursesTerminal) -> Terminal.Theme {
  switch options.theme {
  case .light: .light
  case .mono: .monochrome
  case .dark: .dark
  case nil: terminal.colors < 8 ? .monochrome : .dark
  }
}
