import TestSupport
import Testing

/// Theme and language on a real line: changed at once, remembered, and given way to what the run was started with.
@Suite struct PreferenceTests {
  let site: TerminalSite

  init() throws { site = try TerminalSite() }

  /// The look of the key bar's labels: black on 73 in the dark theme, white on 30 in the light one.
  private static let dark = "\u{1b}[48;5;73m"
  private static let light = "\u{1b}[48;5;30m"

  private func text(_ terminal: PseudoTerminal) -> String { String(decoding: terminal.bytes, as: UTF8.self) }

  private func quit(_ terminal: PseudoTerminal) {
    terminal.send("\u{1b}[21~")
    #expect(terminal.wait() == 0)
  }

  @Test("a live switch draws everything anew, and holds the next time") func switching() throws {
    let terminal = try site.start()
    #expect(text(terminal).contains(Self.dark))
    terminal.forget()
    // The palette, and five letters at once: six would be a scan.
    terminal.send("\u{10}")
    try terminal.expect("Commands")
    terminal.send("light\r")
    try terminal.expect(Self.light)
    terminal.forget()
    terminal.send("\u{1b}l")
    try terminal.expect("库存")
    quit(terminal)
    // The program is started with --language en, which holds for the run; the colours are nobody's word but the person's.
    let next = try site.start()
    #expect(text(next).contains(Self.light) && !text(next).contains(Self.dark))
    #expect(!text(next).contains("库存"))
    quit(next)
  }

  @Test("NO_COLOR wins over what is remembered") func noColour() throws {
    let terminal = try site.start()
    terminal.send("\u{10}")
    try terminal.expect("Commands")
    terminal.send("light\r")
    try terminal.expect(Self.light)
    quit(terminal)
    let plain = try site.start(["NO_COLOR": "1"])
    #expect(!text(plain).contains("[38;5;") && !text(plain).contains("[48;5;"))
    quit(plain)
  }
}
