import Kernel
import Spares
import Terminal
import TestSupport
import Testing
import Values

@testable import Console

/// Columns, saved views and exports of what is shown (S41), as somebody at a terminal does it.
@Suite("S41: columns and views") struct ViewSessionTests {
  private func columns(_ session: KeySession) -> [String] {
    let general = (session.top as? LedgerScreen)?.inner ?? (session.top as? ListingScreen)
    let list = (session.top as? StockScreen)?.list ?? general?.list
    return list?.table.columns.map(\.id) ?? []
  }

  @Test("columns hidden, moved and made wider stay so, for this person and this list alone") func columnChooser() throws
  {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.press(.alt("k"))
    #expect(session.line(0).contains("Columns: Stock"))
    // Hides the specification, puts On hand before the name and makes it 12 wide.
    session.press(.down, .down, .character(" "), .down, .shiftUp, .shiftUp)
    session.press(.right, .right)
    session.press(.control("s"))
    #expect(columns(session).prefix(3) == ["number", "onHand", "name"])
    #expect(!columns(session).contains("specification"))
    let head = session.line(2)
    let onHand = try #require(head.firstRange(of: "On hand"))
    let name = try #require(head.firstRange(of: "Name"))
    #expect(onHand.lowerBound < name.lowerBound)
    // Another terminal of the same person, another day.
    let later = try harness.session()
    #expect(columns(later) == columns(session))
    #expect(columns(try harness.session(as: harness.keeper)).contains("specification"))
    #expect(try harness.open().verify().isEmpty)
    // F4 in the chooser forgets it all.
    later.press(.alt("k"), .function(4))
    #expect(columns(later).contains("specification"))
    #expect(try harness.open().preferences(of: harness.manager).keys.sorted() == ["first"])
  }

  @Test("in a narrow window hiding a column takes no other away; another order says which matter") func narrow() throws
  {
    let harness = try ConsoleHarness()
    let session = try harness.session(rows: 16, columns: 60)
    #expect(session.line(2).contains("State"))
    session.press(.alt("k"), .down, .down, .character(" "), .control("s"))
    #expect(session.line(2).contains("State"))
    // The category, which had no room, comes right behind the number.
    session.press(.alt("k"), .end)
    for _ in 0..<20 where !session.line(session.terminal.grid.cursor?.row ?? 0).contains("Category") {
      session.press(.up)
    }
    for _ in 0..<20 where session.line(2).contains("Category") == false { session.press(.shiftUp) }
    session.press(.control("s"))
    #expect(session.line(2).contains("Part number") && session.line(2).contains("Category"))
  }

  @Test("a list without any column cannot be had; Esc leaves everything as it was") func noColumn() throws {
    let session = try ConsoleHarness().session()
    let before = columns(session)
    session.press(.alt("k"))
    for _ in before { session.press(.enter, .down) }
    session.press(.control("s"))
    #expect(session.message.contains("no column is shown"))
    session.press(.escape)
    #expect(columns(session) == before)
  }

  @Test("the ledger of a part has columns of its own") func ledger() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.press(.enter, .alt("k"), .character(" "), .control("s"))
    let ledger = try #require((session.top as? PartScreen)?.ledger)
    #expect(try harness.open().preferences(of: harness.manager).keys.sorted() == ["columns.movements.part", "first"])
    let movements = try harness.session()
    movements.app.leave(.openListing("movements", filters: [:]))
    movements.play()
    #expect(columns(movements) != ledger.table.columns.map(\.id))
  }

  @Test("a view keeps filter, order and what is found under a name, and opens from the palette") func saveAndOpen()
    throws
  {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.type("V-")
    session.press(.function(6))
    #expect(session.shows("2 parts"))
    session.press(.alt("v"))
    #expect(session.shows("No view is saved yet"))
    session.press(.function(7))
    session.type("Valves")
    session.press(.control("s"))
    #expect(session.message.contains("View Valves was saved"))
    #expect(session.line(1).contains("View: Valves"))
    session.press(.escape)
    #expect(session.line(1).contains("View: Valves (changed)"))
    #expect(session.shows("6205-2RS"))
    // From the palette of another terminal.
    let other = try harness.session()
    #expect(!other.line(1).contains("Valves"))
    other.press(.control("p"))
    other.type("valves")
    other.press(.enter)
    #expect(other.shows("2 parts") && !other.shows("6205-2RS"))
    #expect(other.line(1).contains("View: Valves") && !other.line(1).contains("changed"))
    // Nobody else sees it.
    let keeper = try harness.session(as: harness.keeper)
    keeper.press(.alt("v"))
    #expect(keeper.shows("No view is saved yet"))
  }

  @Test("the view a list opens with holds from the menu too; searching everything is never narrowed by it")
  func standardView() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.type("V-1")
    session.press(.alt("v"), .function(7))
    session.type("One")
    session.press(.control("s"), .alt("v"), .function(6), .escape)
    let next = try harness.session()
    #expect(next.line(1).contains("View: One"))
    #expect(next.shows("V-100") && !next.shows("6205-2RS"))
    next.press(.control("g"))
    next.type("6205")
    #expect(next.shows("6205-2RS"), "Ctrl-G looks everywhere")
    next.press(.function(9))
    next.type("6205")
    #expect(next.shows("6205-2RS"), "typing on the menu looks everywhere")
    // Taken away again.
    session.press(.alt("v"), .function(6), .escape)
    #expect(try !harness.session().line(1).contains("View"))
  }

  @Test("a shared view is everybody's; only who may share can share and delete it") func shared() throws {
    let harness = try ConsoleHarness()
    let manager = try harness.session()
    manager.press(.alt("v"), .function(7))
    manager.type("All parts")
    manager.press(.tab, .right, .control("s"))
    let keeper = try harness.session(as: harness.keeper)
    keeper.press(.alt("v"))
    #expect(keeper.shows("All parts") && keeper.shows("everybody"))
    keeper.press(.delete)
    #expect(keeper.message.contains("share views of lists"))
    keeper.press(.function(7))
    keeper.type("Mine")
    keeper.press(.tab, .right, .control("s"))
    let views = try harness.open().savedViews(for: harness.keeper)
    #expect(views.first { $0.name == "Mine" }?.isShared == false, "a field that may not be changed was")
    // Deleting asks, and Enter alone does not delete.
    manager.press(.alt("v"), .delete, .enter)
    #expect(try harness.open().savedViews(for: harness.manager).count == 1)
    manager.press(.delete, .right, .enter)
    #expect(try harness.open().savedViews(for: harness.manager).isEmpty)
  }

  @Test("a view of what the program has no longer opens as far as it can") func outdated() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    var layout = ListLayout()
    layout.columns = [.init("number"), .init("onHand")]
    layout.filters = ["state": "out"]
    _ = try site.perform(SaveView(listing: "stock", name: "Old", layout: layout), as: harness.manager)
    try site.database.run(
      "UPDATE saved_view SET content = replace(replace(content, 'onHand', 'gone'), '\"state\"', '\"gone\"')")
    site.close()
    let session = try harness.session()
    session.press(.control("p"))
    session.type("view: old")
    session.press(.enter)
    #expect(columns(session) == ["number"])
    #expect(session.shows("4 parts"))
  }

  @Test("names of views cannot move the cursor or colour the screen") func hostileNames() throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    _ = try site.perform(SaveView(listing: "stock", name: "a", layout: ListLayout()), as: harness.manager)
    try site.database.run("UPDATE saved_view SET name = ?1", "x\u{1b}[2J\u{202e}y")
    site.close()
    let session = try harness.session()
    session.press(.alt("v"), .enter)
    #expect(!session.screen.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{202e}" })
    #expect(session.line(1).contains("View:"))
  }

  // MARK: - Export

  private func exported(_ harness: ConsoleHarness) throws -> [[String]] {
    let folder = harness.folder.path + "/exports"
    let name = try #require(Files.names(in: folder).last)
    let text = String(decoding: try Files.read(folder + "/" + name).dropFirst(3), as: UTF8.self)
    return text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("F8 writes the columns shown, in their order, and of marked rows only those") func export() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    // Only the number and what is on hand, the latter first.
    session.press(.alt("k"), .down, .enter, .down, .enter, .down, .shiftUp, .shiftUp, .shiftUp)
    for _ in 0..<4 { session.press(.down) }
    for _ in 0..<20 { session.press(.down) }
    session.press(.escape)
    var layout = ListLayout()
    layout.columns = [.init("onHand"), .init("number")]
    let site = try harness.open()
    _ = try site.perform(SaveView(listing: "stock", name: "Two", layout: layout), as: harness.manager)
    site.close()
    session.play()
    session.pass(milliseconds: 1500)
    session.press(.control("p"))
    session.type("view: two")
    session.press(.enter)
    // Marks the first and the third.
    session.press(.character(" "), .down, .character(" "), .function(8))
    #expect(session.message.contains("2 marked rows"))
    #expect(try exported(harness) == [["On hand", "Part number"], ["24", "6205-2RS"], ["3", "V-100"]])
  }

  @Test("marked rows that are no longer in view are exported all the same") func exportFar() throws {
    let harness = try ConsoleHarness()
    let session = try harness.session()
    session.press(.character(" "))
    session.type("V-")
    session.press(.insert, .function(8))
    #expect(session.message.contains("2 marked rows, 1 of them not shown now"))
    let rows = try exported(harness)
    #expect(rows.dropFirst().map { $0[0] } == ["V-100", "6205-2RS"], "the list's own order, then the others")
  }
}
