import Core
import Kernel
import Terminal
import Values

/// What the screens are opened with. Everything that differs between a person's terminal and a test is here.
public struct ConsoleOptions: Sendable {
  /// The site's file.
  public var path: String
  public var catalog: Catalog
  public var clock: any Clock
  /// The clock that gaps between keys and patience are measured by.
  public var monotonic: @Sendable () -> MonotonicTime
  public var language: Language
  public var theme: Theme
  /// Whether the language was asked for on the command line: then nobody's preference changes it.
  public var keepsLanguage = false
  /// Whether the colours were, or NO_COLOR is set.
  public var keepsTheme = false
  /// Whether the terminal may show colours at all.
  public var hasColours = true
  public var glyphs: Glyphs
  /// Somebody who is signed in already (a demo); nil shows the sign-in screen.
  public var session: Session?
  /// The name of this terminal, for the audit trail.
  public var terminalName: String
  /// Wakes the terminal's `nextEvents` from another thread.
  public var wake: @Sendable () -> Void
  /// Where drafts are kept; nil keeps none.
  public var draftFolder: String?
  /// Where exports go; made when first needed.
  public var exportFolder: String
  /// Makes keys under which a posting is done once.
  public var freshKey: @Sendable () -> String
  /// How long a locked file is waited for, in milliseconds.
  public var busyMilliseconds: Int32 = 5000
  /// Cost of PIN hashes; tests take a cheap one.
  public var pinCost: UInt = 5

  /// - Parameter environment: looked at for `XDG_STATE_HOME`, `XDG_DATA_HOME` and `HOME`.
  public init(
    path: String, catalog: Catalog = .standard, clock: any Clock = SystemClock(), language: Language,
    theme: Theme = .dark, glyphs: Glyphs = .unicode, session: Session? = nil, terminalName: String = "terminal",
    environment: [String: String] = [:], wake: @escaping @Sendable () -> Void = {}
  ) {
    self.path = path
    self.catalog = catalog
    self.clock = clock
    self.language = language
    self.theme = theme
    self.glyphs = glyphs
    self.session = session
    self.terminalName = terminalName
    self.wake = wake
    monotonic = { SystemTime.now }
    freshKey = { RandomKey.make() }
    draftFolder = Places.drafts(of: path, environment: environment)
    exportFolder = Places.exports(of: path, environment: environment)
  }
}

/// Why the screens were left.
public enum ConsoleEnd: Sendable, Hashable {
  case quit
  /// The terminal or the connection went away; drafts are kept.
  case hangUp
}
