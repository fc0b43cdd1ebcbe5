import Core
import Kernel
import Office
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// G30: what is on the screens of a function goes when it is switched off, and nothing else.
@Suite("Key sessions with functions switched off") struct FunctionOffTests {
  let harness: ConsoleHarness
  let admin: Session

  init() throws {
    harness = try ConsoleHarness()
    try harness.fillOffice()
    let site = try harness.open()
    admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    site.close()
  }

  private func turn(_ function: String, on isOn: Bool) throws {
    let site = try harness.open()
    defer { site.close() }
    _ = try site.perform(ChangeSetting(setting: "parts." + function, value: isOn ? "true" : "false"), as: admin)
  }

  static let functions = Catalog.standard.known.functions.map(\.name)

  @Test("G30: its lists and actions are gone from menu and palette, all others open", arguments: functions)
  func others(_ function: String) throws {
    try turn(function, on: false)
    let session = try harness.session(as: admin)
    let whole = Catalog.standard
    let ids = session.app.top?.items.map(\.id.rawValue) ?? []
    for name in whole.listings.keys {
      let isGone = whole.place(ofListing: name) == function
      #expect((Router.listing(name, filters: [:], session.app.surroundings) == nil) == isGone, "\(name)")
      if isGone { #expect(!ids.contains("go." + name)) }
    }
    for name in whole.actions.keys where whole.place(ofAction: name) == function {
      #expect(!ids.contains("do." + name))
      #expect(Router.open(action: name, session.app.surroundings).isEmpty)
    }
    session.press(.function(9), .end)
    #expect(session.terminal.grid.invariantViolations() == [])
  }

  @Test("G30: a row's command goes with its function, its list stays") func rowCommand() throws {
    func offers(_ id: CommandID, _ listing: String) throws -> Bool {
      let session = try harness.session(as: admin)
      let screen = try #require(Router.listing(listing, filters: [:], session.app.surroundings))
      session.open(screen)
      return session.app.top?.items.contains { $0.id == id } ?? false
    }
    #expect(try offers("recipient.breach", "directiveRecipients"))
    #expect(try offers("list.labels", "bins"))
    #expect(try offers("stock.labels", "stock"))
    try turn("office.breaches", on: false)
    try turn("spares.labels", on: false)
    #expect(try !offers("recipient.breach", "directiveRecipients"))
    #expect(try offers("recipient.decide", "directiveRecipients"))
    #expect(try !offers("list.labels", "bins"))
    #expect(try !offers("stock.labels", "stock"))
    #expect(try offers("stock.attach", "stock"))
  }

  @Test(
    "G30: a function's desks go with it, and nothing else of the menu",
    arguments: [("fire.controlRoom", 2), ("fire.archive", 1), ("fire.equipment", 1), ("fire.training", 0)])
  func desks(_ function: String, _ count: Int) throws {
    func titles() throws -> [Phrase] {
      let session = try harness.session(as: admin)
      return session.app.surroundings.catalog.parts.flatMap {
        Router.desks(of: $0, session.app.surroundings).map(\.title)
      }
    }
    let before = try titles()
    try turn(function, on: false)
    let after = try titles()
    #expect(before.count - after.count == count)
    #expect(after.allSatisfy(before.contains))
  }

  @Test("G30: a function's sheets cannot be printed while it is off") func sheets() throws {
    let site = try harness.open()
    #expect(try site.offered.sheets.contains { $0.name == "handover" })
    site.close()
    try turn("fire.controlRoom", on: false)
    let again = try harness.open()
    defer { again.close() }
    #expect(try !again.offered.sheets.contains { $0.name == "handover" })
    #expect(try again.offered.sheets.contains { $0.name == "patrolLog" })
  }

  @Test("G30: a part's page of equipment goes, also while it is open, and the other pages stay") func page() throws {
    let part = try PartNumber("6205-2RS")
    let session = try harness.session()
    session.open(PartScreen(part, pane: .equipment, session.app.surroundings))
    #expect(session.shows("[Used in]"))
    try turn("spares.equipment", on: false)
    session.pass(milliseconds: 1000)
    session.play()
    session.app.turn(timeout: 0)
    #expect(session.shows("[Ledger]") && !session.shows("Used in"), "\(session.screen)")
    session.press(.tab, .tab, .tab)
    #expect(session.shows("[Substitutes]"), "\(session.screen)")
    session.press(.backTab, .backTab, .backTab, .backTab)
    #expect(session.shows("[Lead times]"), "\(session.screen)")
  }

  @Test("G30: an open screen of a function goes within a second, one beside it stays", arguments: Language.allCases)
  func live(_ language: Language) throws {
    let session = try harness.session(language: language)
    session.open(RuleScreen(ConsoleHarness.rule, session.app.surroundings))
    #expect(session.shows("Fire safety"))
    try turn("office.breaches", on: false)
    session.pass(milliseconds: 1000)
    session.play()
    session.app.turn(timeout: 0)
    #expect(session.shows("Fire safety"))
    try turn("office.rules", on: false)
    session.pass(milliseconds: 1000)
    session.play()
    session.app.turn(timeout: 0)
    #expect(!session.shows("Fire safety"))
    #expect(session.message.contains(language == .english ? "Rules was switched off" : "已停用“规章制度”"))
  }
}
