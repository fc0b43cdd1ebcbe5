import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("Key sessions of searching everything") struct SearchScreenTests {
  private func world() throws -> ConsoleHarness {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    return harness
  }

  private func kinds(_ session: KeySession) -> [String] {
    let lines = (session.top as? SearchScreen)?.lines ?? []
    return lines.map(\.id.listing).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  @Test(
    "G24: Ctrl-G finds by words, one Chinese character, pinyin initials and codes, kind by kind; Enter opens, Esc returns"
  )
  func find() throws {
    let session = try world().session()
    session.press(.control("g"))
    session.type("轴承")
    #expect(kinds(session) == ["stock", "suppliers"], "\(session.screen)")
    session.press(.control("u"))
    session.type("泵")
    #expect(kinds(session) == ["equipment"])
    session.press(.control("u"))
    session.type("gsb")
    #expect(kinds(session) == ["equipment"], "pinyin initials")
    session.press(.control("u"))
    session.type("overh")
    #expect(kinds(session) == ["workOrders"])
    session.press(.enter)
    #expect(session.top is PickScreen)
    session.press(.escape)
    #expect(session.top is SearchScreen)
    session.press(.control("u"))
    session.type("A-0")
    #expect(kinds(session).first == "bins" || kinds(session).contains("bins"))
    session.press(.escape, .escape)
    #expect(session.top is StockScreen, "back where one was")
  }

  @Test("G24: a scan that is exactly one thing opens it; several of a kind end in \"more\"") func scan() throws {
    let harness = try world()
    let site = try harness.open()
    for number in 1...9 {
      _ = try site.perform(
        AddSupplier(code: SupplierCode("X-\(number)"), nameEnglish: "Ace \(number)", nameChinese: "甲\(number)"),
        as: harness.manager)
    }
    site.close()
    let session = try harness.session()
    session.press(.control("g"))
    session.scan("WO-17")
    #expect(session.top is PickScreen, "\(session.screen)")
    session.press(.escape)
    session.scan("6901234567892")
    #expect(session.top is PartScreen)
    session.press(.escape, .control("u"))
    session.type("ace")
    let lines = try #require(session.top as? SearchScreen).lines
    #expect(lines.count == Site.mostFound + 1 && session.shows("more…"))
    session.press(.end, .enter)
    #expect(session.top is ListingScreen && session.shows("9 rows"), "\(session.screen)")
  }

  @Test("G24: only what the person may see is looked through") func rights() throws {
    let harness = try world()
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    site.close()
    let keeper = try harness.session(as: harness.keeper)
    keeper.press(.control("g"))
    keeper.type("wang")
    #expect(kinds(keeper) == [] && keeper.shows("Nothing found"))
    let session = try harness.session(as: admin)
    session.press(.control("g"))
    session.type("wang")
    #expect(kinds(session) == ["accounts", "people"])
  }
}
