import Glibc
import TestSupport
import Testing

@Suite struct RestoreTests {
  /// What leaves the alternate screen in terminfo's xterm.
  private static let leave = "\u{1b}[?1049l"

  @Test("F10 quits and gives the terminal back") func quit() throws {
    let terminal = try TerminalSite().start()
    terminal.send("\u{1b}[21~")
    #expect(terminal.wait() == 0)
    #expect(terminal.isSane)
    #expect(terminal.tail.contains(Self.leave))
  }

  @Test("hang-up and termination give the terminal back", arguments: [SIGHUP, SIGTERM]) func signals(_ signal: Int32)
    throws
  {
    let terminal = try TerminalSite().start()
    terminal.kill(signal)
    let status = try #require(terminal.wait())
    #expect(status >= 0)
    #expect(terminal.isSane)
    #expect(terminal.tail.contains(Self.leave))
  }

  @Test("a crash gives the terminal back and still dies of its signal", arguments: [SIGILL, SIGSEGV, SIGABRT, SIGTRAP])
  func crash(_ signal: Int32) throws {
    let terminal = try TerminalSite().start()
    terminal.kill(signal)
    #expect(terminal.wait() == -signal)
    #expect(terminal.isSane)
    #expect(terminal.tail.contains(Self.leave))
  }

  @Test("when the terminal goes away the program ends") func vanish() throws {
    let terminal = try TerminalSite().start()
    terminal.hangUp()
    #expect(terminal.wait(milliseconds: 3000) != nil)
  }

  @Test("stopped and continued, it draws its screen again") func suspend() throws {
    let terminal = try TerminalSite().start()
    terminal.forget()
    terminal.kill(SIGTSTP)
    try terminal.expect(Self.leave)
    // Nobody here is a shell that holds it stopped: the system lets a group without one go on by itself.
    terminal.kill(SIGCONT)
    try terminal.expect("F1")
    terminal.send("\u{1b}[21~")
    #expect(terminal.wait() == 0)
  }
}
