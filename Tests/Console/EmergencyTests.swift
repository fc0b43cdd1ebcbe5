import Core
import Kernel
import Office
import Terminal
import Testing
import Values

@testable import Console

/// Emergency directives on terminals where people are at work (G13).
@Suite struct EmergencyTests {
  let harness: ConsoleHarness

  init() throws {
    harness = try ConsoleHarness()
    let site = try harness.open()
    defer { site.close() }
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try site.perform(GrantRole(account: "lin", role: "office-manager"), as: admin)
  }

  private func events(_ kind: String) throws -> Int64 {
    let site = try harness.open()
    defer { site.close() }
    return try site.database.integer("SELECT count(*) FROM directive_event WHERE kind = ?1", kind) ?? -1
  }

  /// The loop looks by itself: a second passes without a key.
  private func wait(_ session: KeySession) {
    session.pass(milliseconds: 1000)
    session.app.turn(timeout: 0)
    session.play()
  }

  @Test(
    "G13: shown within a second over a list, in both languages, and acknowledged by Tab and Enter in one's own name")
  func shown() throws {
    for (language, word) in [(Language.english, "EMERGENCY"), (.chinese, "紧急")] {
      let session = try harness.session(as: harness.keeper, language: language)
      let number = try harness.raise("Gas in the hall")
      #expect(!session.screen.contains("Gas in the hall"))
      wait(session)
      #expect(session.screen.contains(word) && session.screen.contains("Gas in the hall"))
      #expect(session.screen.contains(number.text) && session.screen.contains("Leave the hall by the north gate."))
      session.press(.tab, .enter)
      #expect(!session.screen.contains("Gas in the hall"))
      let site = try harness.open()
      defer { site.close() }
      let sheet = try DirectiveSheet.read(number, as: harness.keeper, in: site)
      #expect(sheet.hasRead && sheet.mine?.delivered != nil)
      #expect(
        try site.database.text(
          "SELECT a.name FROM audit u JOIN account a ON a.id = u.account_id ORDER BY u.id DESC LIMIT 1")
          == "wang")
    }
  }

  @Test("G13: no scan acknowledges, however it ends, nor Enter, nor keys of the screen below") func scans() throws {
    let session = try harness.session(as: harness.keeper)
    try harness.raise("Gas in the hall")
    wait(session)
    session.scan("6205-2RS")
    session.press(.enter, .escape, .function(10), .control("q"), .control("p"), .function(9))
    #expect(session.screen.contains("Gas in the hall"))
    // A scanner that ends with Tab, then one that ends with Enter, both too short to be told from typing.
    session.press(.tab)
    for key in [Key.character("7"), .character("1"), .enter] {
      session.terminal.send(.key(key))
      session.play()
    }
    #expect(session.screen.contains("Gas in the hall"))
    // Tab and Enter in one burst.
    session.pass(milliseconds: 400)
    session.terminal.send(.key(.tab))
    session.terminal.send(.key(.enter))
    session.play()
    #expect(session.screen.contains("Gas in the hall"))
    #expect(try events("read") == 0)
    session.pass(milliseconds: 400)
    session.terminal.send(.key(.enter))
    session.play()
    #expect(try events("read") == 1)
    #expect(session.app.end == nil)
  }

  @Test("G13: a form with a draft and a question under it are as they were") func draft() throws {
    let session = try harness.session(as: harness.keeper)
    session.press(.enter, .control("t"))
    session.type("12")
    let before = session.screen
    try harness.raise("Gas in the hall")
    wait(session)
    #expect(session.screen.contains("Gas in the hall"))
    session.type("999")
    session.press(.tab, .enter)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    for row in 0..<20 { #expect(session.line(row) == lines[row]) }
    session.press(.escape)
    let question = session.screen
    #expect(question.contains("Not saved"))
    try harness.raise("Second alarm")
    wait(session)
    #expect(session.screen.contains("Second alarm"))
    session.press(.tab, .enter)
    #expect(session.screen.contains("Not saved"))
    session.press(.escape)
    #expect(session.screen.contains("12"))
  }

  @Test("G13: several come one after another; a long one scrolls and is whole") func several() throws {
    let session = try harness.session(rows: 16, columns: 60, as: harness.keeper)
    let text = (1...40).map { "Step \($0) of the way out" }.joined(separator: "\n")
    try harness.raise("First", text: text)
    try harness.raise("Second")
    wait(session)
    #expect(session.screen.contains("First  (1 of 2)"))
    #expect(!session.screen.contains("Step 40"))
    session.press(.end)
    #expect(session.screen.contains("Step 40 of the way out"))
    session.press(.home)
    #expect(session.screen.contains("Emergency order"))
    session.press(.tab, .enter)
    #expect(session.screen.contains("Second") && !session.screen.contains("(1 of"))
    session.press(.tab, .enter)
    #expect(!session.screen.contains("Second"))
  }

  @Test("G13: not on a locked or signed-out terminal until it is unlocked or signed in") func hidden() throws {
    let session = try harness.session(as: harness.keeper)
    session.app.lock()
    session.play()
    try harness.raise("Gas in the hall")
    wait(session)
    #expect(!session.screen.contains("Gas in the hall"))
    #expect(try events("delivered") == 0)
    session.type("8642")
    session.press(.enter)
    #expect(session.screen.contains("Gas in the hall"))
    #expect(try events("delivered") == 1)
    session.app.lock()
    session.play()
    #expect(!session.screen.contains("Gas in the hall"))
    let other = try harness.session(signedIn: false)
    wait(other)
    #expect(!other.screen.contains("Gas in the hall"))
    other.type("wang")
    other.press(.enter)
    other.type("8642")
    other.press(.enter)
    #expect(other.screen.contains("Gas in the hall"))
    // What is withdrawn goes by itself.
    let site = try harness.open()
    defer { site.close() }
    _ = try site.perform(
      WithdrawDirective(DirectiveNumber(unchecked: "DIR-2026-0001"), reason: "false alarm"), as: harness.manager)
    wait(other)
    #expect(!other.screen.contains("Gas in the hall"))
  }

  @Test("G13: nothing is asked while nothing changes, and what was delivered is noted once") func quiet() throws {
    let session = try harness.session(as: harness.keeper)
    try harness.raise("Gas in the hall")
    wait(session)
    #expect(try events("delivered") == 1)
    let site = try harness.open()
    defer { site.close() }
    let rows = try site.database.integer("SELECT max(id) FROM audit")
    for _ in 0..<5 { wait(session) }
    #expect(try site.database.integer("SELECT max(id) FROM audit") == rows)
    let steps = try site.database.steps(
      """
      SELECT r.id FROM directive d INDEXED BY directive_emergency CROSS JOIN directive_recipient r
      ON r.directive_id = d.id AND r.account_id = ?1 WHERE d.is_emergency = 1 AND d.state = 'open'
      """, [harness.keeper.account])
    #expect(steps < 100)
  }
}
