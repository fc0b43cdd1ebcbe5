import Core
import Kernel
import Office
import Terminal
import Testing
import Values

@testable import Console

/// What names something new is typed, and not chosen from what is there.
@Suite struct TypedFieldTests {
  @Test("G02: an account is opened on the screen, under a name nobody has yet") func account() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    site.close()
    let session = try harness.session(as: admin)
    session.open(listing: "accounts")
    session.press(.function(7))
    session.type("mei")
    session.press(.tab)
    session.type("Mei Example")
    session.press(.tab)
    session.type("1357")
    session.press(.control("s"))
    #expect(session.message.contains("mei is open"), "\(session.screen)")
    let again = try harness.open()
    defer { again.close() }
    #expect(try again.signIn(name: "mei", pin: "1357", terminal: "t").mustChangePIN)
  }

  @Test("what is new, or closed, has no choices; what is there has") func choices() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    defer { site.close() }
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    func offers(_ action: String, _ field: String) throws -> Bool {
      let kind = try #require(Catalog.standard.actions[action])
      return try Router.choices(of: kind, opened: [:], admin, in: site)[field] != nil
    }
    #expect(try !offers(OpenAccount.name, "account"))
    #expect(try !offers(ReopenAccount.name, "account"))
    #expect(try !offers(EraseContact.name, "account"))
    #expect(try !offers(AddRequestCategory.name, "service"))
    #expect(try offers(GrantRole.name, "account"))
  }
}
