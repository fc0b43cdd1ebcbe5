import Kernel
import Spares
import Terminal
import TestSupport
import Testing
import Values

@testable import Console

/// The mouse on the real screens.
@Suite("The mouse") struct MouseSessionTests {
  /// Where a text stands in the window; only for windows in English, where a character is a column.
  private func place(of text: String, in session: KeySession) throws -> Position {
    for row in 0..<session.terminal.size.rows {
      let line = session.line(row)
      if let range = line.firstRange(of: text) {
        return Position(row: row, column: line.distance(from: line.startIndex, to: range.lowerBound))
      }
    }
    throw Files.Missing()
  }

  private func click(_ text: String, _ session: KeySession, twice: Bool = false) throws {
    let position = try place(of: text, in: session)
    session.pass(milliseconds: 1000)
    session.terminal.send(.mouse(Mouse(.click, at: position)))
    session.play()
    guard twice else { return }
    session.terminal.send(.mouse(Mouse(.doubleClick, at: position)))
    session.play()
  }

  @Test("off until somebody turns it on; remembered; off again when they sign out") func toggle() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    #expect(!session.terminal.reportsMouse)
    session.press(.alt("m"))
    #expect(session.terminal.reportsMouse)
    let next = try harness.session()
    #expect(next.terminal.reportsMouse)
    #expect(try !harness.session(as: harness.keeper).terminal.reportsMouse)
    next.press(.control("p"))
    next.type("sign out")
    next.press(.enter)
    #expect(!next.terminal.reportsMouse)
  }

  @Test("a click selects a row, another at once opens it") func rows() throws {
    let session = try ConsoleHarness().session()
    try click("V-200", session)
    #expect((session.top as? StockScreen)?.list.selected("number") == "V-200")
    try click("V-100", session, twice: true)
    #expect(session.line(0).contains("V-100  Globe valve"))
  }

  @Test("a click on a heading sorts, again the other way; a heading without an order says so") func headings() throws {
    let session = try ConsoleHarness().session()
    try click("On hand", session)
    #expect((session.top as? StockScreen)?.list.sort == .init("onHand", isDescending: true))
    try click("On hand", session)
    #expect((session.top as? StockScreen)?.list.sort == .init("onHand", isDescending: false))
    try click("State", session)
    #expect(session.message.contains("Not sorted by this column"))
  }

  @Test("a click on the key bar runs the command; one that cannot run says why") func keyBar() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    try click("F9", session)
    #expect(session.line(0).contains("Menu"))
    let keeper = try harness.session(as: harness.keeper)
    try click("F7", keeper)
    #expect(keeper.message.contains("Not now"))
  }

  @Test("a click on a field of a form goes there, its buttons do what they say") func fields() throws {
    let session = try ConsoleHarness().session()
    session.press(.enter, .control("r"))
    try click("Bin", session)
    #expect((session.top as? PostingScreen)?.entry.form.focused?.id == "bin")
    try click("Cancel", session)
    #expect(session.top is PartScreen)
  }

  @Test("no click ever answers a question, and none acts through one") func questions() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.press(.control("z"))
    #expect(session.shows("Reverse"))
    let before = session.screen
    for row in 0..<24 {
      for column in stride(from: 0, to: 80, by: 3) {
        session.terminal.send(.mouse(Mouse(.click, at: Position(row: row, column: column))))
        session.terminal.send(.mouse(Mouse(.doubleClick, at: Position(row: row, column: column))))
      }
    }
    session.play()
    #expect(session.screen == before)
    #expect(try harness.open().database.integer("SELECT count(*) FROM stock_document WHERE kind = 'reversal'") == 0)
  }

  @Test("the wheel moves through a list, a page of text, the palette and the help") func wheel() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    for number in 1...60 {
      _ = try site.perform(
        AddPart(number: PartNumber("W-\(100 + number)"), nameEnglish: "Washer", nameChinese: "垫圈"), as: harness.manager)
    }
    site.close()
    let session = try harness.session()
    let middle = Position(row: 10, column: 10)
    for _ in 0..<3 { session.terminal.send(.mouse(Mouse(.wheelDown, at: middle))) }
    session.play()
    let list = try #require((session.top as? StockScreen)?.list)
    #expect(list.table.top == 9)
    for _ in 0..<40 { session.terminal.send(.mouse(Mouse(.wheelDown, at: middle))) }
    session.play()
    #expect(session.shows("W-160"))
    session.press(.function(1))
    let help = session.screen
    session.terminal.send(.mouse(Mouse(.wheelDown, at: middle)))
    session.play()
    #expect(session.screen != help)
    session.press(.escape, .control("p"))
    let palette = session.screen
    session.terminal.send(.mouse(Mouse(.wheelDown, at: middle)))
    session.play()
    #expect(session.screen != palette || session.terminal.grid.cursor != nil)
    session.press(.escape)
  }

  @Test("random clicks on every screen break nothing and post nothing", arguments: 1...3) func random(_ seed: UInt64)
    throws
  {
    let harness = try ConsoleHarness()
    var random = Seeded(seed)
    let session = try harness.session()
    let documents = { try harness.open().database.integer("SELECT count(*) FROM stock_document") }
    let before = try documents()
    let actions: [Mouse.Action] = [.click, .doubleClick, .wheelUp, .wheelDown]
    for _ in 0..<300 where session.app.end == nil {
      session.pass(milliseconds: 300)
      let position = Position(
        row: Int.random(in: -1...30, using: &random), column: Int.random(in: -1...90, using: &random))
      session.terminal.send(.mouse(Mouse(actions.randomElement(using: &random) ?? .click, at: position)))
      session.play()
    }
    #expect(try documents() == before)
    #expect(try harness.open().verify().isEmpty)
  }
}
