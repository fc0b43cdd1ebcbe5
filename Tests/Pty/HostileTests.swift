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

  @Test("it sleeps while nobody does anything, with a site and before there is one", arguments: [true, false])
  func sleeps(_ hasSite: Bool) throws {
    let site = try TerminalSite()
    let terminal = try hasSite ? site.start() : site.start(["QUARTERMASTER_DATABASE": site.folder.file("none.db")])
    _ = terminal.wait(milliseconds: 1500)
    let before = processorTicks(of: terminal.process)
    _ = terminal.wait(milliseconds: 2000)
    // A hundred ticks a second; looking once a second whether others wrote takes next to none.
    #expect(processorTicks(of: terminal.process) - before < 20)
    terminal.kill(SIGTERM)
    #expect(terminal.wait() != nil)
  }

  /// Processor time of a process, user and system, in hundredths of a second.
  private func processorTicks(of process: pid_t) -> Int {
    guard let file = fopen("/proc/\(process)/stat", "re") else { return .max }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    guard fgets(&line, 512, file) != nil else { return .max }
    let text = line.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    let words = text.split(separator: " ")
    return words.count > 14 ? (Int(words[13]) ?? 0) + (Int(words[14]) ?? 0) : .max
  }
}
