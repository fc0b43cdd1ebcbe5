import Kernel
import Spares
import Terminal
import TestSupport
import Testing
import Values

@testable import Console

/// Theme, language, mouse and copying: what people choose for their own screens.
@Suite("Preferences at the terminal") struct PreferenceSessionTests {
  /// Signs somebody in by hand.
  private func signIn(_ name: String, _ session: KeySession) {
    session.press(.escape)
    session.type(name)
    session.press(.enter)
    session.type("8642")
    session.press(.enter)
  }

  private func choose(_ words: String, _ session: KeySession) {
    session.press(.control("p"))
    session.type(words)
    session.press(.enter)
  }

  @Test("language and theme change at once and come back with the person who chose them") func remembered() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(signedIn: false)
    signIn("lin", session)
    choose("theme: light", session)
    session.press(.alt("l"))
    #expect(session.line(0).contains("库存") && session.terminal.theme == .light)
    choose("注销", session)
    #expect(session.line(0).contains("Sign in") && session.terminal.theme == .dark, "the next person begins afresh")
    signIn("wang", session)
    #expect(session.line(0).contains("Stock") && session.terminal.theme == .dark)
    choose("sign out", session)
    signIn("lin", session)
    #expect(session.line(0).contains("库存") && session.terminal.theme == .light)
    #expect(
      try harness.open().preferences(of: harness.manager) == ["first": "stock", "theme": "light", "language": "zh"])
  }

  @Test("what the command line said holds for the run, whatever is remembered") func commandLine() throws {
    let harness = try ConsoleHarness()
    let first = try harness.session()
    choose("theme: light", first)
    first.press(.alt("l"))
    let kept = try KeySession(
      harness, size: Size(rows: 24, columns: 80), session: harness.manager, language: .english
    ) { options in
      options.keepsTheme = true
      options.keepsLanguage = true
      options.hasColours = false
      options.theme = .monochrome
    }
    #expect(kept.line(0).contains("Stock") && kept.terminal.theme == .monochrome)
    choose("theme: dark", kept)
    #expect(kept.message.contains("there are no colours here"))
  }

  @Test("before anybody is signed in a choice holds for the moment and is nobody's") func before() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(signedIn: false)
    session.press(.alt("l"))
    #expect(session.line(0).contains("登录"))
    #expect(try harness.open().database.integer("SELECT count(*) FROM preference WHERE name <> 'first'") == 0)
  }

  @Test("a choice that cannot be kept is said, and holds all the same") func notKept() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    #expect(Files.move(harness.path, harness.path + ".gone"))
    session.press(.alt("l"))
    #expect(session.line(0).contains("库存"))
    #expect(session.message.contains("此选择未能记住"))
  }

  @Test("the page of preferences changes all three at once") func page() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    choose("my preferences", session)
    #expect(session.line(0).contains("My preferences"))
    // Language, colours, mouse.
    session.press(.right, .down, .right, .down, .right, .control("s"))
    #expect(session.line(0).contains("库存"))
    #expect(session.terminal.theme == .light && session.terminal.reportsMouse)
    let kept = ["first": "stock", "theme": "light", "language": "zh", "mouse": "on"]
    #expect(try harness.open().preferences(of: harness.manager) == kept)
  }

  @Test("what is chosen just before leaving is remembered") func leaving() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.terminal.send(.key(.alt("m")), .key(.function(10)))
    session.app.turn(timeout: 0)
    #expect(session.app.end == .quit)
    session.app.close()
    #expect(try harness.open().preferences(of: harness.manager) == ["first": "stock", "mouse": "on"])
  }

  @Test("the same choice again is not written again") func onlyChanges() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    let count = { try harness.open().database.integer("SELECT count(*) FROM audit") ?? 0 }
    let before = try count()
    for _ in 0..<3 { session.app.carryOut([.theme(.light)], for: 0) }
    session.play()
    #expect(try count() == before + 1)
  }

  // MARK: - Copying

  @Test("Alt-C copies what is under the cursor: a cell of the list, the number of a part") func copy() throws {
    let session = try ConsoleHarness().session()
    session.press(.alt("c"))
    #expect(session.terminal.copied == ["6205-2RS"])
    #expect(session.message.contains("Copied: 6205-2RS"))
    session.press(.right, .alt("c"))
    #expect(session.terminal.copied.last == "Deep groove ball bearing")
    choose("copy the row", session)
    #expect(session.terminal.copied.last?.hasPrefix("6205-2RS\tDeep groove ball bearing\tGB/T\t24") == true)
    session.press(.enter, .alt("c"))
    #expect(session.terminal.copied.count == 4 && session.terminal.copied.last == "6205-2RS")
  }

  @Test("a terminal that takes no copies is said to take none") func noCopy() throws {
    let session = try ConsoleHarness().session()
    session.terminal.takesCopies = false
    session.press(.alt("c"))
    #expect(session.message.contains("takes no copies"))
  }
}
