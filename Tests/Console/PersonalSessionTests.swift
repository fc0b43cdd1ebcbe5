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
}
