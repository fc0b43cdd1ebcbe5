import Core
import Kernel
import Spares
import TestSupport
import Testing
import Values

@Suite struct BusyTests {
  @Test("the file locked by another process: a sentence, live keys, nothing lost; free again, it posts once")
  func busy() throws {
    let site = try TerminalSite()
    let tmux = try Tmux(Products.quartermaster, ["--language", "en"], environment: site.environment)
    try tmux.wait(for: "40 parts")
    try tmux.scan("P-7")
    try tmux.wait(for: "In bins")
    try tmux.press("C-t")
    try tmux.wait(for: "Quantity")
    try tmux.type("3")
    try tmux.press("Tab")
    try tmux.press("C-s")
    try tmux.wait(for: "Which work order?")
    try tmux.type("WO-4711")
    // This process is the other program; it keeps the lock until the sentence has been read.
    let other = try Site.open(path: site.path, catalog: .standard)
    defer { other.close() }
    try other.database.transaction {
      try tmux.press("C-s")
      // Somebody is told after a third of a second that it waits, and may stop it.
      try tmux.wait(for: "Ctrl-C or Esc stops it")
      try tmux.press("Escape")
      try tmux.wait(for: "Stopped. Nothing was changed")
      #expect(try tmux.screen().contains("WO-4711"))
      // The keys are the form's again.
      try tmux.type("-B")
      try tmux.wait(for: "WO-4711-B")
      try tmux.press("C-s")
      try tmux.wait(for: "keeps the file locked. Nothing was changed")
      let seen = try tmux.screen()
      #expect(seen.contains("WO-4711-B"), "\(seen)")
      #expect(seen.contains("P-7"), "\(seen)")
    }
    try tmux.press("C-s")
    try tmux.wait(for: "Issued 3 ea of P-7 from B-1; 7 there now")
    #expect(try PartCard.read(PartNumber("P-7"), in: other)?.onHand == Quantity(7))
    #expect(try other.verify() == [])
    try tmux.press("F10")
    _ = try tmux.waitForEnd()
  }
}
