import Core
import Kernel
import Values

extension Invocation {
  /// Opens the site's file.
  func openSite() throws -> Site {
    do {
      return try Site.open(path: try SitePath.database(arguments, environment), catalog: .standard)
    } catch SiteFault.missing(let path) {
      throw SitePath.demo(beside: path).map { SiteFault.missingBesideDemo(path: path, demo: $0) }
        ?? .missing(path: path)
    }
  }

  /// Signs in whoever acts: by option, else by the environment, else a demo site's manager.
  ///
  /// A demo site's PIN is public. Any other comes from a file or from the terminal, never from an argument.
  func signIn(_ site: Site) throws -> Session {
    let named = arguments.value("user") ?? environment["QUARTERMASTER_USER"]
    guard let name = named ?? (site.facts.isDemo ? Demo.manager : nil), !name.isEmpty else { throw UsageError.noUser }
    let pin: String
    if site.facts.isDemo {
      pin = Demo.pin
    } else if let file = environment["QUARTERMASTER_PIN_FILE"] {
      pin = try PINFile.read(file)
    } else {
      pin = try PINPrompt.ask(for: name, language: language)
    }
    return try site.signIn(name: name, pin: pin, terminal: StandardStreams.terminalName)
  }
}
