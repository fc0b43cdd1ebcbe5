import Core
import Kernel
import Office
import Terminal
import Testing
import Values

@testable import Console

/// G20, G21: a service request on the screens of those it concerns.
@Suite struct RequestScreenTests {
  let harness: ConsoleHarness

  init() throws {
    harness = try ConsoleHarness()
    try harness.fillOffice()
    let site = try harness.open()
    defer { site.close() }
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try site.perform(GrantRole(account: "wang", role: "staff"), as: admin)
    let units = try site.page(site.listing("units"), ListingQuery(), for: admin).rows
    let shop = UnitID(try #require(units.first?.id))
    _ = try site.perform(
      AddRequestCategory(
        RequestCategoryCode("REPAIR"), english: "Repair", chinese: "维修", unit: shop, days: 3), as: harness.manager)
  }

  @Test("G21: after raising a request the list stands on it, also on the smallest window", arguments: [16, 24])
  func standsOnIt(_ rows: Int) throws {
    let session = try harness.session(rows: rows, columns: rows == 16 ? 60 : 80, as: harness.keeper)
    session.open(listing: "requests")
    for title in ["First", "Second", "Third"] {
      session.press(.end, .function(7))
      session.type(title)
      session.press(.control("s"))
    }
    session.press(.enter)
    #expect(session.shows("Third") && !session.shows("First"), "\(session.screen)")
    // In another order as well.
    session.press(.escape, .control("p"))
    session.type("sort by due")
    session.press(.enter, .home, .function(7))
    session.type("Fourth")
    session.press(.control("s"))
    session.press(.enter)
    #expect(session.shows("Fourth"), "\(session.screen)")
  }

  @Test(
    "G21: raised on one terminal, handled on another, each step a key that says why it cannot be",
    arguments: Language.allCases)
  func life(_ language: Language) throws {
    let isEnglish = language == .english
    let keeper = try harness.session(as: harness.keeper, language: language)
    keeper.open(listing: "requests")
    keeper.press(.function(7))
    keeper.type("The gate sticks")
    keeper.press(.control("s"))
    #expect(keeper.message.contains("REQ-2026-0001"), "\(keeper.screen)")
    keeper.press(.enter)
    #expect(keeper.screen.contains("The gate sticks"))
    #expect(keeper.screen.contains(isEnglish ? "raised; due on" : "已提出；期限"))
    keeper.press(.control("a"))
    #expect(keeper.message.contains(isEnglish ? "you raised it yourself" : "须由办理部门的其他人员办理"))
    keeper.press(.control("r"))
    #expect(keeper.message.contains(isEnglish ? "the request is raised" : "该申请当前为“已提出”"))

    let manager = try harness.session(language: language)
    manager.open(listing: "requests")
    manager.press(.enter, .control("a"), .control("s"))
    #expect(manager.screen.contains(isEnglish ? "accepted; due on" : "已受理；期限"), "\(manager.screen)")
    manager.press(.control("t"))
    // The department's people stand there by name.
    #expect(
      manager.screen.contains("ann (Ann Example)") || manager.screen.contains("ann（Ann Example）"), "\(manager.screen)")
    manager.type("ann")
    manager.press(.control("s"))
    #expect(manager.screen.contains("Ann Example"))
    #expect(manager.screen.contains(isEnglish ? "assigned; due on" : "已派工；期限"))

    // The other terminal sees it without a key.
    keeper.pass(milliseconds: 1000)
    keeper.app.turn(timeout: 0)
    #expect(keeper.screen.contains("Ann Example"))
  }

  @Test("G21: a request draws spares by its number, and shows what was drawn; without Spares it does not offer it")
  func spares()
    throws
  {
    let site = try harness.open()
    let raised = try site.perform(
      RaiseRequest(RequestCategoryCode("REPAIR"), title: "The gate sticks"), as: harness.manager)
    let number = try #require(raised.outcome?.number)
    site.close()
    let keeper = try harness.session(as: harness.keeper)
    keeper.open(RequestScreen(number, keeper.app.surroundings))
    // It concerns the keeper only once they may see it: the manager shows it.
    #expect(keeper.message.contains("no request"))
    let manager = try harness.session()
    manager.open(RequestScreen(number, manager.app.surroundings))
    manager.press(.control("n"))
    #expect(manager.screen.contains(number.text), "\(manager.screen)")
    manager.type("6205-2RS")
    manager.press(.enter)
    manager.type("2")
    manager.press(.control("s"))
    #expect(manager.message.contains("Issued 2"), "\(manager.screen)")
    manager.press(.control("o"))
    #expect(manager.screen.contains("6205-2RS") && manager.screen.contains("ISS-"), "\(manager.screen)")
    func offers(_ session: KeySession) -> Bool {
      RequestScreen(number, session.app.surroundings).items.contains { $0.id == "request.use" }
    }
    #expect(offers(manager))
    let again = try harness.open()
    let admin = try again.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try again.perform(ChangeSetting(setting: "parts.spares", value: "false"), as: admin)
    again.close()
    #expect(try !offers(harness.session()))
  }
}
