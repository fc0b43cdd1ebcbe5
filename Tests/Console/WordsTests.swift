import Core
import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("Words instead of names, and ways back") struct WordsTests {
  private func open(_ listing: String, _ session: KeySession) {
    session.app.carryOut([.openListing(listing, filters: [:])], for: 1)
    session.play()
  }

  private func admin(_ harness: ConsoleHarness) throws -> Session {
    let site = try harness.open()
    defer { site.close() }
    return try site.signIn(name: "admin", pin: "2468", terminal: "test")
  }

  @Test("the audit trail names actions by their titles and says their content in words", arguments: Language.allCases)
  func audit(_ language: Language) throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(rows: 30, columns: 200, as: admin(harness), language: language)
    open("audit", session)
    let isEnglish = language == .english
    #expect(session.shows(isEnglish ? "Attach code" : "关联条码") && !session.shows("spares.attachCode"))
    #expect(session.shows(isEnglish ? "Part: 6205-2RS" : "备件：6205-2RS"))
    #expect(!session.shows("{\""))
    #expect(session.shows(isEnglish ? "succeeded" : "成功"))
    // Above it stands only the sign-in.
    session.press(.down, .enter)
    #expect(session.shows(isEnglish ? "Barcode new: " : "条码新增："))
    session.press(.escape, .function(4))
    session.press(.right)
    #expect(!session.shows(isEnglish ? "< any >" : "< 不限 >"))
    session.press(.control("s"))
    #expect(session.shows(isEnglish ? "Filter: Action = Open account" : "筛选： 操作=开立账号"), "\(session.screen)")
    #expect(session.shows(isEnglish ? "2 rows" : "共 2 行"))
  }

  @Test("accounts show the titles of roles, roles those of permissions", arguments: Language.allCases)
  func titles(_ language: Language) throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(columns: 120, as: admin(harness), language: language)
    open("accounts", session)
    #expect(session.shows(language == .english ? "Stores manager" : "仓库主管"))
    #expect(!session.shows("stores-manager"))
    open("roles", session)
    #expect(session.shows(language == .english ? "issue parts" : "备件出库"))
    #expect(!session.shows("spares.issue"))
  }

  @Test("settings show their titles and values as people write them") func settings() throws {
    let harness = try ConsoleHarness()
    let person = try admin(harness)
    let site = try harness.open()
    _ = try site.perform(ChangeSetting(setting: "spares.approvalAbove", value: "123456"), as: person)
    site.close()
    let session = try harness.session(columns: 120, as: person)
    open("settings", session)
    #expect(session.shows("¥1,234.56"))
    #expect(!session.shows("spares.approvalAbove"))
  }

  @Test("nobody is offered to approve what they made themselves") func ownWork() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    let person = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try site.perform(ChangeSetting(setting: "spares.approvalAbove", value: "1000"), as: person)
    let issue = IssuePart(part: try PartNumber("6205-2RS"), quantity: Quantity(3), bin: try BinCode("A-01"))
    _ = try site.perform(issue, as: harness.manager)
    site.close()
    let session = try harness.session()
    open("approvals", session)
    session.press(.enter)
    #expect(session.shows("You made this yourself"))
    #expect(session.shows("Close"))
    #expect(!session.shows("Approve "))
    session.press(.escape)
    #expect(session.shows("waits for others"))
  }

  @Test("Enter in the ledger opens the document's slip, Ctrl-K its part") func ledger() throws {
    let session = try ConsoleHarness().session()
    open("movements", session)
    session.press(.enter)
    #expect(session.top is SlipScreen)
    session.press(.escape, .control("k"))
    #expect(session.top is PartScreen)
  }

  @Test("Esc on the menu goes back to where F9 was pressed; what was opened instead is forgotten") func menu() throws {
    let session = try ConsoleHarness().session()
    session.type("6205")
    session.press(.enter)
    #expect(session.top is PartScreen)
    session.press(.function(9))
    #expect(session.top is MenuScreen)
    session.press(.escape)
    #expect(session.top is PartScreen)
    session.press(.escape)
    #expect(session.top is StockScreen)
    session.press(.function(9), .enter, .escape, .escape, .escape)
    #expect(session.top is MenuScreen)
  }

  @Test("the palette says in full why the selected command cannot run") func palette() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(rows: 16, columns: 60, as: harness.keeper)
    session.press(.control("p"))
    session.type("accounts.eraseContact")
    #expect(session.shows("it needs the permission \"manage accounts and roles\""), "\(session.screen)")
  }

  @Test("G23: figures of the first screen are never cut") func figures() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    _ = try site.perform(
      PostOpeningBalance(
        part: PartNumber("V-200"), quantity: Quantity(1), bin: BinCode("A-01"), value: Money(fen: 98_765_432_100)),
      as: harness.manager)
    site.close()
    try harness.forgetFirstScreen()
    let session = try harness.session(rows: 16, columns: 60)
    #expect(session.shows("¥987,657,"), "\(session.screen)")
  }
}
