import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("Key sessions of the first screen") struct FirstScreenTests {
  /// A day at the store, seen from home.
  private func world() throws -> ConsoleHarness {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    try harness.forgetFirstScreen()
    return harness
  }

  @Test("G20 G23: home comes first, with the figures and the work of the person; Enter opens the item's own screen")
  func first() throws {
    let harness = try world()
    let session = try harness.session(rows: 24, columns: 100)
    #expect(session.line(0).contains("Home"))
    for text in [
      "Parts", "Out of stock", "Stock value", "Not enough for orders: V-200, 0 of 1 in MAIN", "out of stock",
    ] {
      #expect(session.shows(text), "\(text)\n\(session.screen)")
    }
    while session.top is FirstScreen, (session.top as? FirstScreen)?.selected?.item.listing != "reservations" {
      session.press(.down)
    }
    session.press(.enter)
    #expect(session.top is PickScreen, "a reservation opens the pick list of its order\n\(session.screen)")
    session.press(.escape)
    #expect(session.top is FirstScreen)
  }

  @Test("G20: what waits as one opens its list with the filter; a figure opens what it counts") func lists() throws {
    let session = try world().session(as: nil)
    session.press(.tab)
    session.press(.right)
    session.press(.enter)
    #expect(session.top is StockScreen)
    #expect(
      session.line(1).contains("State = out") && session.shows("V-200") && !session.shows("O-25"), "\(session.screen)")
    session.press(.escape)
    #expect(session.top is FirstScreen)
    session.press(.tab)
    while let first = session.top as? FirstScreen, first.selected?.item.row != nil { session.press(.down) }
    session.press(.enter)
    #expect(session.top is StockScreen && session.line(1).contains("State = out"))
  }

  @Test("G20: an approval is decided from home, and is gone then") func approval() throws {
    let harness = try world()
    let site = try harness.open()
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try site.perform(ChangeSetting(setting: "spares.approvalAbove", value: "1000"), as: admin)
    _ = try site.perform(
      IssuePart(part: PartNumber("6205-2RS"), quantity: Quantity(3), reference: "WO-17"), as: harness.keeper)
    site.close()
    let session = try harness.session()
    session.press(.function(4))
    session.type("approval")
    #expect(session.shows("Approval No. 1 by wang") && !session.shows("Not enough"), "\(session.screen)")
    session.press(.enter)
    #expect(session.shows("Issue by wang"))
    session.press(.tab, .enter)
    #expect(session.message.contains("Issued 3 ea of 6205-2RS"))
    #expect(!session.shows("Approval No. 1 by wang"))
    session.press(.escape)
    #expect(session.top is FirstScreen && session.shows("Not enough"), "Esc shows all again")
  }

  @Test("G20: typed words filter my work in either language, and only there") func filter() throws {
    let session = try world().session(language: .chinese)
    let all = try #require(session.top as? FirstScreen).shown.count
    session.press(.function(4))
    session.type("V-200")
    let found = try #require(session.top as? FirstScreen).shown
    #expect(found.count == 1 && all > 1)
    session.press(.control("u"))
    session.type("spares out")
    #expect(try #require(session.top as? FirstScreen).shown.allSatisfy { $0.item.listing == "stock" })
    session.press(.escape)
    #expect(try #require(session.top as? FirstScreen).shown.count == all)
  }

  @Test("a storekeeper reaches stock, scan desk, receipt and issue with one key; typing and scanning find in stock")
  func oneKey() throws {
    let session = try world().session(as: nil)
    session.press(.function(3))
    #expect(session.top is StockScreen)
    session.press(.escape, .control("e"))
    #expect(session.top is ScanDeskScreen)
    session.press(.escape, .control("r"))
    #expect(session.top is PostingScreen)
    session.press(.escape)
    #expect(session.top is FirstScreen)
    session.type("V-1")
    #expect(session.top is StockScreen && session.shows("V-100") && !session.shows("O-25"))
    session.press(.escape, .escape)
    session.scan("6901234567892")
    #expect(session.top is PartScreen)
    session.press(.escape, .escape)
    #expect(session.top is FirstScreen)
  }

  @Test("F9 is the menu of everything, Esc comes back; where nothing was left, it leads home") func menu() throws {
    let session = try world().session()
    session.press(.function(9))
    #expect(session.top is MenuScreen)
    session.press(.escape)
    #expect(session.top is FirstScreen)
    session.press(.function(9), .down, .down, .enter)
    #expect(!(session.top is MenuScreen) && !(session.top is FirstScreen))
    session.press(.escape)
    #expect(session.top is MenuScreen)
    session.press(.escape)
    #expect(session.top is FirstScreen)
  }

  @Test("the stock list comes first for whoever prefers it") func preference() throws {
    let harness = try world()
    let session = try harness.session(as: harness.keeper)
    session.press(.control("p"))
    session.type("preferences")
    session.press(.enter, .down, .down, .down, .right, .control("s"))
    #expect(session.top is FirstScreen)
    #expect(try harness.session(as: harness.keeper).top is StockScreen)
    #expect(try harness.session().top is FirstScreen, "the preference is the keeper's own")
  }

  @Test("G20 G23: what another terminal did appears without a key, the selection stays on its item; idle draws nothing")
  func live() throws {
    let harness = try world()
    let home = try harness.session()
    home.press(.end)
    let chosen = try #require(home.top as? FirstScreen).selected?.id
    let before = try #require(home.top as? FirstScreen).overview.items.count
    let frames = home.terminal.frames
    for _ in 0..<20 {
      home.pass(milliseconds: 400)
      home.play()
    }
    #expect(home.terminal.frames == frames, "an idle screen writes nothing")
    let site = try harness.open()
    var issue = IssuePart(part: try PartNumber("6205-2RS"), quantity: Quantity(23), reference: "WO-9")
    issue.override = true
    _ = try site.perform(issue, as: harness.manager)
    site.close()
    home.pass(milliseconds: App.lookEvery)
    home.play()
    let first = try #require(home.top as? FirstScreen)
    #expect(first.overview.items.count == before + 1, "the bearing is reserved and not there")
    #expect(home.shows("Not enough for orders: 6205-2RS, 1 of 2"))
    #expect(first.selected?.id == chosen)
    #expect(first.values["spares.postings"] == first.trends["spares.postings"]?.last.map { $0 + 1 })
  }
}
