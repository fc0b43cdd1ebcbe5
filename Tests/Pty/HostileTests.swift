import Glibc
import Kernel
import TestSupport
import Testing

@Suite struct HostileTests {
  @Test("terminals it cannot use are refused in one sentence", arguments: [nil, "dumb", "no-such-terminal"])
  func refused(_ kind: String?) throws {
    let terminal = try TerminalSite().launch(["TERM": kind])
    let status = try #require(terminal.wait())
    #expect(status == 5 || status == 2)
    #expect(terminal.isSane)
    #expect(!terminal.tail.contains("\u{1b}["))
    #expect(terminal.tail.contains("."))
  }

  @Test("without a UTF-8 locale Chinese still arrives whole") func locale() throws {
    let terminal = try TerminalSite().start(["LANG": "POSIX", "LC_ALL": "C"])
    terminal.send("轴承7")
    try terminal.expect("轴承7")
    terminal.send("\u{1b}[21~")
    #expect(terminal.wait() == 0)
  }

  @Test("random bytes as keys do no harm") func garbage() throws {
    let terminal = try TerminalSite().start()
    var random = SeededGenerator(seed: 7)
    for _ in 0..<40 {
      // Not Ctrl-C, Ctrl-Q or F10, which may rightly leave a screen.
      let bytes = (0..<100).map { _ in UInt8.random(in: 0...255, using: &random) }
      terminal.send(bytes.filter { $0 != 3 && $0 != 0x11 && $0 != 0x1b })
    }
    terminal.kill(SIGTERM)
    let status = try #require(terminal.wait())
    #expect(status >= 0)
    #expect(terminal.isSane)
  }

  @Test("a burst of 2,000 characters and a paste of 10,000 lines leave it alive") func bursts() throws {
    let terminal = try TerminalSite().start()
    terminal.send(String(repeating: "x", count: 2000))
    terminal.send("\u{1b}[200~" + String(repeating: "line of text\r", count: 10_000) + "\u{1b}[201~")
    terminal.send("\u{1b}")
    terminal.kill(SIGTERM)
    let status = try #require(terminal.wait(milliseconds: 20_000))
    #expect(status >= 0)
    #expect(terminal.isSane)
  }

  @Test("any size from 1×1 to 300×100") func sizes() throws {
    let terminal = try TerminalSite().start()
    for (rows, columns) in [(1, 1), (2, 5), (5, 20), (16, 60), (100, 300), (3, 300), (100, 3), (24, 80)]
      as [(UInt16, UInt16)]
    {
      terminal.resize(rows: rows, columns: columns)
      terminal.send("\u{1b}[B")
    }
    terminal.forget()
    terminal.resize(rows: 30, columns: 100)
    try terminal.expect("F1")
    terminal.send("\u{1b}[21~")
    #expect(terminal.wait() == 0)
  }

  @Test("an idle screen writes nothing") func idle() throws {
    let terminal = try TerminalSite().start()
    // Let the first counts arrive, then look for as long as three checks for others' changes take.
    _ = terminal.wait(milliseconds: 1500)
    terminal.forget()
    let before = terminal.bytes.count
    _ = terminal.wait(milliseconds: 3000)
    #expect(terminal.bytes.count == before)
    terminal.send("\u{1b}[21~")
    #expect(terminal.wait() == 0)
  }
}
