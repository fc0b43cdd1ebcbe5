import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// After saving, a list selects what was saved, so that the next key means it.
@Suite("The row just saved") struct SavedRowTests {
  private func session(_ listing: String, orders: Int = 0, language: Language = .english) throws -> KeySession {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let site = try harness.open()
    for number in 0..<orders {
      let code = try WorkOrderCode("B-\(1000 + number)")
      _ = try site.perform(AddWorkOrder(code: code, title: "made up"), as: harness.manager)
    }
    site.close()
    let session = try harness.session(language: language)
    session.open(listing: listing)
    return session
  }

  private func add(order code: String, to session: KeySession) {
    session.press(.function(7))
    session.type(code)
    session.press(.enter)
    session.type("New order")
    session.press(.control("s"))
  }

  @Test("S05: a new work order is selected: Ctrl-R reserves for it, and Enter opens it") func order() throws {
    let session = try session("workOrders")
    session.press(.down)
    add(order: "A-NEW", to: session)
    #expect(session.message.contains("A-NEW was added"))
    #expect(session.selected("code") == "A-NEW")
    session.press(.control("r"))
    #expect(session.shows("A-NEW"))
    session.press(.escape, .enter)
    #expect(session.line(0).contains("A-NEW"))
  }

  @Test("S05: it is shown where it stands in a long list, with the rows around it") func far() throws {
    let session = try session("workOrders", orders: 300)
    session.run("list.sort.code")
    add(order: "B-1150-NEW", to: session)
    #expect(session.selected("code") == "B-1150-NEW")
    #expect(session.shows("B-1149") && session.shows("B-1152"))
    session.press(.up)
    #expect(session.selected("code") == "B-1150")
  }

  @Test("S05: finding ends for what is new, and a filter that hides it is named", arguments: Language.allCases)
  func hidden(_ language: Language) throws {
    let session = try session("workOrders", orders: 3, language: language)
    session.type("B-1001")
    add(order: "A-NEW", to: session)
    #expect(session.selected("code") == "A-NEW")
    session.press(.function(4))
    session.press(.right, .right)
    session.press(.control("s"))
    add(order: "A-NEWER", to: session)
    #expect(
      session.message.contains(
        language == .english ? "The filter hides it: F4 changes the filter." : "当前筛选未显示它，按 F4 更改筛选。"),
      "\(session.screen)")
  }

  @Test("S01: a new part is selected in the stock list, a new relation among substitutes") func others() throws {
    let session = try session("stock")
    session.press(.end, .function(7))
    session.type("A-FIRST")
    session.press(.enter)
    session.type("New")
    session.press(.enter)
    session.type("新备件")
    session.press(.control("s"))
    #expect(session.selected("number") == "A-FIRST", "\(session.screen)\(session.message)")
  }
}

extension KeySession {
  /// A text of the selected row of the list on top.
  func selected(_ column: String) -> String? {
    switch top {
    case let screen as ListingScreen: screen.list.selected(column)
    case let screen as StockScreen: screen.list.selected(column)
    default: nil
    }
  }

  /// Runs a command by its name, as from the palette.
  func run(_ id: CommandID) {
    app.run(id)
    play()
  }
}
