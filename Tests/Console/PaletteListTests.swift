import Kernel
import Testing
import Values

@testable import Console

/// The palette knows every list and desk of the menu.
@Suite("Lists in the palette") struct PaletteListTests {
  private func choose(_ words: String, _ session: KeySession) {
    session.press(.control("p"))
    session.type(words)
    session.press(.enter)
  }

  @Test(
    "a list is found by its name in either language, opens over the screen, and Esc comes back",
    arguments: [
      ("ledger", "Ledger", Language.english), ("stock documents", "Stock documents", .english),
      ("流水", "出入库流水", .chinese),
      ("库存单据", "库存单据", .chinese), ("scan desk", "Scan desk", .english),
    ])
  func opens(_ words: String, _ title: String, _ language: Language) throws {
    let session = try ConsoleHarness().session(language: language)
    session.scan("6205-2RS")
    let before = session.line(0)
    choose(words, session)
    #expect(session.line(0).contains(title))
    session.press(.escape)
    #expect(session.line(0) == before)
  }

  @Test("every list of the menu is there, and what may not be seen says why it is not opened") func all() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session(as: harness.keeper)
    let screen = try #require(session.top)
    let items = screen.items
    for listing in screen.surroundings.catalog.listings.values {
      let item = try #require(items.first { $0.id.rawValue == "go." + listing.name })
      #expect(item.title == listing.title)
      #expect((item.reason == nil) == screen.surroundings.may(listing.permission))
    }
    // What the menu calls by one name stands in the palette once.
    #expect(items.count { $0.title == Phrase("Scan desk", "扫码台") } == 1)
    choose("go.accounts", session)
    #expect(session.line(0).contains("Stock"))
    #expect(session.message.contains("Not now: it needs the permission"))
  }

  @Test("a form offers no other screens") func forms() throws {
    let session = try ConsoleHarness().session()
    session.press(.control("r"))
    #expect(try #require(session.top).items.allSatisfy { !$0.id.rawValue.hasPrefix("go.") })
  }

  @Test("G20: the command of that name comes first, and what does something before what opens a list") func ranks()
    throws
  {
    let session = try ConsoleHarness().session(language: .chinese)
    choose("入库", session)
    #expect(session.line(0).contains("入库") && !session.line(0).contains("流水"))
    session.press(.escape)
    session.open(listing: "bins")
    choose("入库", session)
    #expect(session.top is PostingScreen)
  }

  @Test(
    "G20: signing out is found by what people call it",
    arguments: [
      ("退出登录", Language.chinese), ("登出", .chinese), ("切换用户", .chinese), ("log out", .english),
      ("switch user", .english),
    ])
  func signOut(_ words: String, _ language: Language) throws {
    let session = try ConsoleHarness().session(language: language)
    choose(words, session)
    #expect(session.top is SignInScreen)
  }

  @Test("G20: why a command cannot run stands apart from its name", arguments: Language.allCases)
  func reasons(_ language: Language) throws {
    let session = try ConsoleHarness().session(language: language)
    session.press(.control("p"))
    session.type(language == .english ? "no view" : "退出视图")
    #expect(
      session.shows(
        language == .english ? "No view: the whole list (no view is open)" : "退出视图：显示全部（未打开视图）"))
  }
}
