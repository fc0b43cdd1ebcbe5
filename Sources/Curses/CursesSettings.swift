import Terminal

/// What a person may set about the terminal.
public struct CursesSettings: Sendable {
  /// How long the library waits for the rest of an escape sequence, in milliseconds; more on slow lines.
  public var escapeDelay: Int
  /// Never use colours (NO_COLOR does the same).
  public var isMonochrome: Bool
  /// Whether Esc and then a digit counts as Alt with the digit.
  public var acceptsSlowEscape: Bool
  public var scans: ScanDetector.Settings

  public init(
    escapeDelay: Int = 25, isMonochrome: Bool = false, acceptsSlowEscape: Bool = false,
    scans: ScanDetector.Settings = ScanDetector.Settings()
  ) {
    self.escapeDelay = min(max(escapeDelay, 0), 2000)
    self.isMonochrome = isMonochrome
    self.acceptsSlowEscape = acceptsSlowEscape
    self.scans = scans
  }
}
