import Core
import Kernel
import Terminal
import Testing
import Values

@testable import Console

@Suite("The screen of settings") struct SettingsScreenTests {
  let harness: ConsoleHarness
  let admin: Session

  init() throws {
    harness = try ConsoleHarness()
    admin = try harness.signInAdmin()
  }

  @Test("G31: typing finds settings by title, value and name; Esc shows all again; the name stands below")
  func finds() throws {
    let session = try harness.session(as: admin)
    session.open(SettingsScreen(session.app.surroundings))
    session.type("receipt")
    #expect(session.shows("Number pattern of receipts") && !session.shows("Number pattern of issues"))
    #expect(session.shows("spares.receiptNumber = REC-{year}-{number:6}"))
    session.press(.escape)
    #expect(session.top is SettingsScreen && session.shows("Largest bundle taken in"), "\(session.screen)")
    session.press(.function(3))
    session.type("idleLock")
    #expect(session.shows("kernel.idleLockMinutes = 10"))
    session.press(.enter)
    #expect(session.top is SettingFormScreen && session.shows("kernel.idleLockMinutes"))
    session.press(.escape, .escape, .escape)
    #expect(!(session.top is SettingsScreen))
  }

  @Test("G31: the title of every setting is whole on the smallest window", arguments: Language.allCases)
  func titles(_ language: Language) throws {
    let session = try harness.session(rows: 16, columns: 60, as: admin, language: language)
    session.open(SettingsScreen(session.app.surroundings))
    let site = try harness.open()
    defer { site.close() }
    for state in try site.settingStates(for: admin) {
      let row = (1..<14).map { session.line($0) }.first { $0.contains(state.title.text(in: language)) }
      #expect(row != nil, "\(state.title.text(in: language))\n\(session.screen)")
      session.press(.down)
    }
  }
}
