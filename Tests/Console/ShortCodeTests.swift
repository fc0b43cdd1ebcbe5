import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// Codes of few characters, as they come from a scanner, in the forms that post.
@Suite("S40: short codes in posting forms") struct ShortCodeTests {
  private func form(_ kind: PostingKind, _ part: String, _ given: [String: String] = [:]) throws -> KeySession {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let session = try harness.session(rows: 30, columns: 100)
    session.open(PostingScreen(kind, part: part, given: given, session.app.surroundings))
    return session
  }

  private func burst(_ code: String, to session: KeySession) {
    session.pass(milliseconds: 400)
    session.terminal.send(.burst(Scan(code)))
    session.play()
  }

  private func text(_ id: FieldID, _ session: KeySession) -> String {
    (session.top as? PostingScreen)?.entry.form[id] ?? "?"
  }

  @Test("S40: a bin scanned over the quantity is the bin, and no quantity") func bin() throws {
    let session = try form(.receive, "6205-2RS")
    burst("A-02", to: session)
    #expect(text("quantity", session) == "" && text("bin", session) == "A-02")
    burst("12", to: session)
    #expect(text("quantity", session) == "12")
  }

  @Test(
    "S40: what is nothing known is refused whole, with a sentence", arguments: ["B-24", "SN-A2", "AB-12", "3pack"],
    ["quantity", "price", "orderedOn"] as [FieldID])
  func refused(_ code: String, _ field: FieldID) throws {
    let session = try form(.receive, "6205-2RS")
    var screen = try #require(session.top as? PostingScreen)
    let before = screen.entry.form[field]
    screen.entry.form.moveFocus(to: field)
    session.open(screen)
    burst(code, to: session)
    #expect(text(field, session) == before)
    #expect((session.top as? PostingScreen)?.entry.form.focused?.id == field)
    #expect(session.message.contains("\(code.uppercased()) was not entered: it is no part and no bin."))
    #expect(session.terminal.beeps > 0)
  }

  @Test("S13 S40: after a refused serial number the next scan takes its place") func serial() throws {
    let session = try form(.receive, "MOTOR", ["bin": "A-01"])
    session.press(.enter, .enter)
    for code in ["SN-A1", "SN-A1"] {
      burst(code, to: session)
      session.press(.control("s"))
    }
    #expect(session.message.hasPrefix("Error: "))
    burst("SN-A3", to: session)
    #expect(text("lot", session) == "SN-A3")
    session.press(.control("s"))
    #expect(session.message.contains("serial number SN-A3"))
  }

  @Test("S40: a scan into a field one has gone back to takes the place of the one before") func back() throws {
    let session = try form(.issue, "6205-2RS")
    session.press(.up)
    #expect((session.top as? PostingScreen)?.entry.form.focused?.id == "part")
    burst("V-100", to: session)
    #expect(text("part", session) == "V-100")
    session.press(.up)
    session.pass(milliseconds: 400)
    session.terminal.send(.key(.character("O")))
    session.terminal.send(.burst(Scan("O-25", isFirstTyped: true)))
    session.play()
    #expect(text("part", session) == "O-25")
  }

  @Test("S02: an issue that is short says so before it asks for a work order") func shortFirst() throws {
    let session = try form(.issue, "V-100")
    session.type("50")
    session.press(.control("s"))
    #expect(session.message.contains("holds 3 ea of V-100, not 50"))
    #expect(!session.message.contains("Which work order?"))
    session.press(.control("u"))
    session.type("2")
    session.press(.control("s"))
    #expect(session.message.contains("Which work order?"))
  }
}
