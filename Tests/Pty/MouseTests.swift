import Glibc
import TestSupport
import Testing

/// The mouse on a real line: asked for only when somebody wants it, and never left on.
@Suite struct MouseTests {
  private static let on = "\u{1b}[?1000h\u{1b}[?1006h"
  private static let off = "\u{1b}[?1006l\u{1b}[?1000l"

  /// Kept as long as the test runs: a choice is written into its file.
  let site: TerminalSite

  init() throws { site = try TerminalSite() }

  private func started() throws -> PseudoTerminal {
    let terminal = try site.start()
    #expect(!String(decoding: terminal.bytes, as: UTF8.self).contains("[?1000h"), "it is off at first")
    terminal.send("\u{1b}m")
    try terminal.expect(Self.on)
    return terminal
  }

  @Test("leaving turns the reports off") func quit() throws {
    let terminal = try started()
    terminal.forget()
    terminal.send("\u{1b}[21~")
    #expect(terminal.wait() == 0)
    #expect(terminal.tail.contains(Self.off))
    #expect(terminal.isSane)
  }

  @Test("so do a crash, a hang-up and being stopped", arguments: [SIGSEGV, SIGABRT, SIGTERM, SIGTSTP])
  func signals(_ signal: Int32) throws {
    let terminal = try started()
    terminal.forget()
    terminal.kill(signal)
    try terminal.expect(Self.off)
    if signal == SIGTSTP {
      terminal.kill(SIGCONT)
      try terminal.expect(Self.on)
      terminal.send("\u{1b}[21~")
    }
    #expect(terminal.wait() != nil)
  }

  @Test("a click arrives, also one that the line has cut in two, and nothing of a broken one is typed") func clicks()
    throws
  {
    let terminal = try started()
    terminal.forget()
    // The fourth row of the list, then the commands of the key bar are asked for its number.
    terminal.send("\u{1b}[<0;10;7M")
    terminal.send("\u{1b}c")
    try terminal.expect("Copied: P-12")
    // OSC 52 went out before: "P-12".
    #expect(String(decoding: terminal.bytes, as: UTF8.self).contains("\u{1b}]52;c;UC0xMg==\u{07}"))
    terminal.send("\u{1b}[<0;1")
    terminal.send("0;8M")
    terminal.send("\u{1b}c")
    try terminal.expect("\u{1b}]52;c;UC0xMw==\u{07}")
    for broken in ["\u{1b}[<0;99999;1M", "\u{1b}[<;;;M", "\u{1b}[<0;5", "\u{1b}[M\u{7f}\u{ff}\u{7f}"] {
      terminal.send(Array(broken.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
    }
    terminal.send("\u{1b}[21~")
    #expect(terminal.wait() == 0)
    #expect(!terminal.tail.contains("99999"))
  }

  @Test("where the terminal takes no copies nothing is sent") func noCopy() throws {
    let terminal = try site.start(["TERM": "vt100"])
    terminal.send("\u{1b}c")
    try terminal.expect("takes no copies")
    #expect(!String(decoding: terminal.bytes, as: UTF8.self).contains("]52;"))
    terminal.send("\u{1b}0")
    #expect(terminal.wait() == 0)
  }
}
