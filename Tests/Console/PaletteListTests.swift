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
}
