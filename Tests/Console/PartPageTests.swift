import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("Pages of a part") struct PartPageTests {
  private func session(_ part: String, rows: Int = 24, language: Language = .english) throws -> KeySession {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let session = try harness.session(rows: rows, language: language)
    session.type(part)
    session.press(.enter)
    return session
  }

  @Test("S42: Tab goes through all pages and round, Shift-Tab back") func tabs() throws {
    let session = try session("6205")
    for pane in PartPane.allCases {
      #expect(session.shows("[\(pane.title.english)]"))
      session.press(.tab)
    }
    #expect(session.shows("[Ledger]"))
    session.press(.backTab)
    #expect(session.shows("[Lead times]"))
  }

  @Test("S42: bins and lots, with the last day; a movement form takes the row's bin and lot") func bins() throws {
    let session = try session("GREASE")
    session.press(.tab)
    #expect(session.shows("L-OLD") && session.shows("2026-12-31"))
    #expect(session.shows("4 reserved"))
    session.press(.control("x"))
    #expect(session.line(0).contains("Scrap"))
    #expect(session.shows("A-02") && session.shows("L-NEW"))
  }

  @Test("S42: history shows what was used and what was there, month by month", arguments: Language.allCases)
  func history(_ language: Language) throws {
    let session = try session("6205", language: language)
    session.press(.tab, .tab)
    let texts =
      language == .english
      ? ["[History]", "24 months: used 0 ea", "Used each month", "minimum 4"] : ["[趋势]", "近 24 个月", "每月领用", "最低库存 4"]
    for text in texts { #expect(session.shows(text)) }
  }

  @Test(
    "S42: in the smallest window too the charts say their unit, and from where to where they go",
    arguments: Language.allCases)
  func scale(_ language: Language) throws {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let site = try harness.open()
    _ = try site.perform(
      IssuePart(part: PartNumber("CABLE"), quantity: Quantity(2_250), reference: "WO-17"), as: harness.manager)
    site.close()
    let session = try harness.session(rows: 16, columns: 60, language: language)
    session.open(PartScreen(try PartNumber("CABLE"), pane: .history, session.app.surroundings))
    let texts =
      language == .english
      ? ["Used each month (m), 0.000 to 2.250", "On hand (m), 0.000 to 10.250"]
      : ["每月领用（米）0.000 至 2.250", "月末现存（米）0.000 至 10.250"]
    for text in texts { #expect(session.shows(text), "\(session.screen)") }
  }

  @Test("S03 S42: where a part is used, and from there the parts of the equipment") func equipment() throws {
    let session = try session("6205")
    session.press(.tab, .tab, .tab)
    #expect(session.shows("PUMP-1") && session.shows("DE"))
    session.press(.enter)
    #expect(session.line(0).contains("Equipment parts"))
    #expect(session.line(1).contains("Equipment = PUMP-1"))
  }

  @Test("S02 S42: substitutes both ways; F7 names one, Ctrl-D removes it") func substitutes() throws {
    let session = try session("V-200")
    session.press(.tab, .tab, .tab, .tab)
    #expect(session.shows("V-100") && session.shows("may be stood in for by"))
    session.press(.enter)
    #expect(session.line(0).contains("V-100"))
    session.press(.tab, .tab, .tab, .tab, .tab)
    #expect(session.shows("[Stands in for]") && session.shows("V-200"))
    session.press(.escape, .control("d"))
    #expect(session.line(0).contains("Remove a substitute"))
    session.press(.control("s"))
    #expect(session.message.contains("V-100 is no substitute for V-200"))
    #expect(session.shows("Nothing here yet. F7: Name a substitute."))
  }

  @Test("S14 S42: reservations lead to the pick list; S05: prices are added on their page") func reservations() throws {
    let session = try session("6205")
    for _ in 0..<6 { session.press(.tab) }
    #expect(session.shows("[Reserved]") && session.shows("WO-17"))
    session.press(.enter)
    #expect(session.line(0).contains("Pick for WO-17"))
    session.press(.escape, .tab, .function(7))
    #expect(session.line(0).contains("Set supplier price"))
    // The only supplier stands there already; the price is what is missing.
    #expect(session.shows("SUP-1 Bearings Ltd"))
    session.type("9.90")
    session.press(.control("s"))
    #expect(session.message.contains("SUP-1 asks ¥9.90 for 6205-2RS"))
    #expect(session.shows("9.90"))
  }

  @Test(
    "every page draws at any size",
    arguments: [Size(rows: 1, columns: 1), Size(rows: 5, columns: 20), Size(rows: 16, columns: 60)])
  func sizes(_ size: Size) throws {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let session = try harness.session(rows: size.rows, columns: size.columns)
    session.open(PartScreen(try PartNumber("6205-2RS"), session.app.surroundings))
    for _ in PartPane.allCases { session.press(.tab) }
    session.open(PickScreen(try WorkOrderCode("WO-17"), session.app.surroundings))
    session.open(ScanDeskScreen(session.app.surroundings))
    session.scan("V-200")
    #expect(session.terminal.grid.invariantViolations() == [])
  }
}
