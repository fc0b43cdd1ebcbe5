import Glibc
import TestSupport
import Testing

/// Drafts between programs on one computer.
@Suite struct DraftTests {
  @Test("a draft is offered once the program that had its form open was killed, and not before") func killed() throws {
    let site = try TerminalSite()
    let one = try site.start()
    one.send("P-7\r\u{12}")
    try one.expect("Quantity")
    one.send("3\r")
    // The field has been left, and its draft kept, before the next one is drawn.
    try one.expect("= 3 ea")
    let two = try Tmux(Products.quartermaster, ["--language", "en"], environment: site.environment)
    try two.wait(for: "40 parts")
    try two.scan("P-7")
    try two.wait(for: "In bins")
    try two.press("C-r")
    try two.wait(for: "Quantity")
    #expect(try !two.screen().contains("Unfinished"))
    try two.press("Escape")
    try two.wait(for: "In bins")
    one.kill(SIGKILL)
    #expect(one.wait() != nil)
    try two.press("C-r")
    try two.wait(for: "Unfinished entry")
    try two.wait(for: "Quantity 3")
    try two.press("Enter", until: "= 3 ea")
    try two.press("C-s")
    try two.wait(for: "enter the price")
    try two.type("5")
    try two.press("C-s")
    try two.wait(for: "Received 3 ea of P-7")
    try two.press("F10")
    _ = try two.waitForEnd()
  }
}
