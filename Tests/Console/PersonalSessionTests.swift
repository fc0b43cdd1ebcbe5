import Kernel
import Terminal
import Testing
import Values

@testable import Console

@Suite("Personal data at the terminal") struct PersonalSessionTests {
  @Test(
    "G43: the list shows the mask; Ctrl-Y asks for a reason and shows the number once", arguments: Language.allCases)
  func reveal(_ language: Language) throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    var open = OpenAccount(account: "zhang", fullName: "Zhang", pin: "1357")
    open.phone = "13812345678"
    _ = try site.perform(open, as: admin)
    let session = try harness.session(rows: 24, columns: 120, as: admin, language: language)
    session.open(listing: "accounts")
    #expect(session.shows("138****5678") && !session.shows("13812345678"), "\(session.screen)")
    session.type("zhang")
    session.press(.control("y"))
    // List, row and column stand there already.
    session.press(.enter, .enter, .enter)
    session.press(.control("s"))
    #expect(!session.shows("13812345678"), "not without a reason")
    session.type("delivery")
    session.press(.control("s"))
    #expect(session.shows("13812345678"), "\(session.screen)")
    session.press(.down)
    #expect(!session.shows("13812345678"), "once")
    #expect(try site.database.integer("SELECT count(*) FROM personal_reveal WHERE subject = 'zhang'") == 1)
    site.close()
    let keeper = try harness.session(as: harness.manager)
    keeper.open(listing: "accounts")
    #expect(!keeper.shows("5678"), "the list is not the manager's to see")
  }

  @Test("G43: F2 keeps a phone that is left, removes one that is emptied, and takes no half of a mask") func edit()
    throws
  {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    var open = OpenAccount(account: "zhang", fullName: "Zhang", pin: "1357")
    open.phone = "13812345678"
    _ = try site.perform(open, as: admin)
    func phone() throws -> String? {
      try site.database.first(
        "SELECT value FROM personal WHERE id = (SELECT phone_id FROM account WHERE name = 'zhang')"
      ) { $0.text(0) }
    }
    let kept = try phone()
    let session = try harness.session(rows: 24, columns: 120, as: admin)
    session.open(listing: "accounts")
    session.type("zhang")
    session.press(.function(2))
    #expect(session.shows("138****5678"), "\(session.screen)")
    session.type("Zhang San")
    session.press(.control("s"))
    #expect(session.shows("Zhang San"), "\(session.screen)")
    #expect(try phone() == kept)
    session.press(.function(2))
    session.press(.enter, .enter)
    session.press(.end, .backspace)
    session.press(.control("s"))
    #expect(session.shows("is masked"), "\(session.screen)")
    #expect(try phone() == kept)
    for _ in 0..<11 { session.press(.backspace) }
    session.press(.control("s"))
    #expect(!session.shows("138****"), "\(session.screen)")
    #expect(try site.database.integer("SELECT phone_id IS NULL FROM account WHERE name = 'zhang'") == 1)
  }
}
