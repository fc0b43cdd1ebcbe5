import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// A key that does nothing says so, and what to do instead.
@Suite("Keys that say what they do") struct ListHonestyTests {
  private func session(
    _ listing: String? = nil, columns: Int = 100, language: Language = .english
  ) throws -> KeySession {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let session = try harness.session(rows: 24, columns: columns, language: language)
    if let listing { session.open(listing: listing) }
    return session
  }

  private func bar(_ session: KeySession) -> String {
    String(session.screen.split(separator: "\n", omittingEmptySubsequences: false).last { !$0.isEmpty } ?? "")
  }

  @Test("G20: a list without finding offers F4, and typing, scanning and F3 say so", arguments: Language.allCases)
  func notSearched(_ language: Language) throws {
    let session = try session("balances", language: language)
    let sentence = language == .english ? "cannot be searched; F4 filters it" : "此列表不支持查找，可按 F4 筛选"
    #expect(!bar(session).contains("F3") && bar(session).contains("F4"))
    session.press(.character("x"))
    #expect(session.message.contains(sentence))
    session.press(.down)
    session.scan("6205-2RS")
    #expect(session.message.contains(sentence))
    session.press(.function(3))
    #expect(session.message.contains(sentence))
  }

  @Test("S13: a lot is found by its number or its part's, typed or scanned") func lots() throws {
    let session = try session("lots")
    #expect(bar(session).contains("F3"))
    session.scan("L-OLD")
    #expect(session.shows("L-OLD") && !session.shows("L-NEW"))
    session.press(.escape)
    session.type("grea")
    #expect(session.shows("L-OLD") && session.shows("L-NEW"))
    session.press(.escape)
    session.type("GREASE")
    #expect(session.shows("L-OLD") && session.shows("L-NEW"))
    session.press(.escape)
    session.type("L-N")
    #expect(session.shows("L-NEW") && !session.shows("L-OLD"))
  }

  @Test("S05: a list opened for one supplier goes back on the first Esc; a filter set there goes first")
  func fixed() throws {
    let session = try session("suppliers")
    session.press(.enter)
    #expect(session.line(0).contains("Supplier prices"))
    session.press(.escape)
    #expect(session.line(0).contains("Suppliers"))
    session.press(.enter, .function(4), .enter)
    session.type("V-100")
    session.press(.control("s"))
    #expect(session.line(1).contains("V-100"))
    session.press(.escape)
    #expect(session.line(0).contains("Supplier prices") && session.line(1).contains("SUP-1"))
    #expect(!session.line(1).contains("V-100"))
    session.press(.escape)
    #expect(session.line(0).contains("Suppliers"))
  }

  @Test("G20: F6 on a column without an order names only columns on the screen") func sorting() throws {
    let session = try session("lots", columns: 60)
    session.press(.right, .right, .function(6))
    guard let list = (session.top as? ListingScreen)?.list else {
      Issue.record("not a list")
      return
    }
    for order in list.listing.orders where session.message.contains(order.title.english) {
      #expect(session.line(2).contains(order.title.english), "\(session.message)")
    }
    #expect(!session.message.contains("Newest"))
  }

  @Test("G20: the menu marks nothing, and a key without a use is named", arguments: Language.allCases)
  func menu(_ language: Language) throws {
    let session = try session(language: language)
    session.press(.function(9), .down, .character(" "))
    #expect(!session.screen.contains("* "))
    session.press(.function(7))
    #expect(session.message.contains(language == .english ? "F7 does nothing here" : "F7 在主菜单中无作用"))
    session.press(.control("y"))
    #expect(session.message.contains("Ctrl-Y"))
    session.press(.control("e"))
    #expect(session.top is ScanDeskScreen)
  }

  @Test("Esc on the stock list leads to the menu, and Esc there home") func escape() throws {
    let session = try session()
    session.press(.escape)
    #expect(session.top is MenuScreen)
    session.press(.escape)
    #expect(!(session.top is MenuScreen))
  }

  @Test("G20: what F7 makes has one name, on the key bar and above it", arguments: Language.allCases)
  func oneName(_ language: Language) throws {
    for listing in ["substitutes", "supplierPrices", "workOrders", "suppliers"] {
      let session = try session(listing, columns: 160, language: language)
      let kind = try #require(Router.newAction(of: listing, session.app.surroundings))
      let label = Router.newLabel(of: kind).text(in: language)
      #expect(bar(session).contains("F7 " + label))
      let hint = try #require(session.screen.split(separator: "\n").dropLast().last { $0.contains("F7 ") })
      #expect(hint.contains(label), "\(hint)")
    }
  }

  @Test("after the site is made, the key bar offers what is left") func setUp() throws {
    let harness = try ConsoleHarness()
    let session = try KeySession(
      harness, size: Size(rows: 24, columns: 100), session: nil, language: .english,
      path: harness.folder.path + "/new.db")
    #expect(bar(session).contains("Ctrl-S Make"))
    session.type("New site")
    session.press(.control("s"))
    #expect(session.shows("The site is made"), "\(session.screen)")
    #expect(!bar(session).contains("Ctrl-S") && bar(session).contains("Enter Sign in"))
    session.press(.enter)
    #expect(session.top is SignInScreen)
  }
}
